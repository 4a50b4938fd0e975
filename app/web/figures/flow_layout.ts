// SPDX-License-Identifier: EUPL-1.2
// Where states and streams between them stand, and which texts have room.
import { sankey, sankeyCenter, type SankeyLink, type SankeyNode } from "d3-sankey";
import { size } from "./chart_props";
import { type Measure, wrap } from "./measure";
import { type Flow } from "./types";

export type NodeData = Flow["nodes"][number];
interface LinkData { difference: number; text: string }
/** With its column, which the types of the package leave out. */
export type Node = SankeyNode<NodeData, LinkData> & { layer?: number };
export type Link = SankeyLink<NodeData, LinkData>;

export const nodeWidth = 6;

interface Frame {
  left: number;
  right: number;
  top: number;
  height: number;
}

/** Whether each link leads to a later period, so that a period is a column. */
function byPeriod(figure: Flow): boolean {
  const periods = new Map(figure.nodes.map((n) => [n.id, n.period]));
  return figure.links.every((l) => (periods.get(l.from) ?? 0) < (periods.get(l.to) ?? 0));
}

/** A way through all periods that nobody goes: the layout has as many columns as its longest way. */
function nobody(figure: Flow): { nodes: NodeData[]; links: { source: string; target: string; value: number; difference: number; text: string }[] } {
  const nodes = figure.periods.map((_, period) => ({ id: `\u0000${period}`, label: "", period, plan_marks: false }));
  const links = nodes.slice(1).map((node, i) => ({ source: `\u0000${i}`, target: node.id, value: 0, difference: 0, text: "" }));
  return { nodes, links };
}

/**
 * Places of nodes and links, nodes in the order that they were given. A column a period, or where
 * people also move within a period as many columns as moves after one another. States that nobody
 * is in or goes to are left out.
 */
export function placed(figure: Flow, frame: Frame, padding = 16): { nodes: Node[]; links: Link[] } {
  const periods = byPeriod(figure);
  const align = periods ? (n: NodeData): number => n.period : sankeyCenter;
  const added = periods ? nobody(figure) : { nodes: [], links: [] };
  const links = figure.links.filter((l) => l.value > 0);
  const used = new Set(links.flatMap((l) => [l.from, l.to]));
  const graph = sankey<NodeData, LinkData>()
    .nodeId((n) => n.id)
    .nodeAlign(align as typeof sankeyCenter)
    .nodeSort(null as never)
    .nodeWidth(nodeWidth)
    .nodePadding(padding)
    .extent([[frame.left, frame.top], [frame.right, frame.top + frame.height]])({
      nodes: [...figure.nodes.filter((n) => used.has(n.id)).map((n) => ({ ...n })), ...added.nodes],
      links: [...links.map((l) => ({ source: l.from, target: l.to, value: l.value, difference: l.difference, text: l.text })), ...added.links],
    });
  return { nodes: graph.nodes.filter((n) => used.has(n.id)), links: graph.links.filter((l) => l.value > 0) };
}

/** The column of each period: where most of its states are that people come from and go on. */
export function columnsOfPeriods(nodes: Node[], periods: number): number[] {
  return Array.from({ length: periods }, (_, period) => {
    const own = nodes.filter((n) => n.period === period);
    const passed = own.filter((n) => (n.sourceLinks ?? []).length > 0 && (n.targetLinks ?? []).length > 0);
    const layers = (passed.length > 0 ? passed : own).map((n) => n.layer ?? 0);
    const count = (layer: number): number => layers.filter((l) => l === layer).length;
    return [...new Set(layers)].sort((a, b) => count(b) - count(a) || a - b)[0] ?? period;
  });
}

const endOf = (link: Link, end: "source" | "target"): Node => link[end] as Node;
/** Whether the plan pays for what the link leads from or to. */
export const marked = (link: Link): boolean => endOf(link, "source").plan_marks || endOf(link, "target").plan_marks;

/** A line of text: its middle, and how wide it is. */
export interface Box { x: number; y: number; width: number; text: string }

const clear = (box: Box, others: readonly Box[]): boolean => others.every((o) =>
  Math.abs(o.y - box.y) > 14 || Math.abs(o.x - box.x) > (o.width + box.width) / 2);

const overNode = (box: Box, nodes: readonly Node[]): boolean => nodes.some((n) =>
  Math.abs(((n.x0 ?? 0) + (n.x1 ?? 0)) / 2 - box.x) < (nodeWidth + box.width) / 2 &&
  (n.y0 ?? 0) < box.y + 7 && (n.y1 ?? 0) > box.y - 7);

/** Texts of links that have room: on thick ones and on those of the plan, none over another, a node or `taken`. */
export function linkTexts(links: Link[], nodes: readonly Node[], taken: Box[], measure: Measure): Box[] {
  const boxes: Box[] = [];
  const order = [...links].sort((a, b) => Number(marked(b)) - Number(marked(a)) || (b.width ?? 0) - (a.width ?? 0));
  for (const link of order) {
    if (link.text === "" || (!marked(link) && (link.width ?? 0) < 22)) continue;
    const width = measure(link.text, size.small) + 6;
    const [x0, x1] = [endOf(link, "source").x1 ?? 0, endOf(link, "target").x0 ?? 0];
    const [y0, y1] = [link.y0 ?? 0, link.y1 ?? 0];
    const free = [0.5, 0.6, 0.7, 0.4, 0.8].map((t) => ({
      x: x0 + (x1 - x0) * t, y: y0 + (y1 - y0) * (3 * t * t - 2 * t * t * t), width, text: link.text,
    })).find((b) => clear(b, boxes) && clear(b, taken) && !overNode(b, nodes));
    if (free !== undefined && width < (x1 - x0) * 0.6) boxes.push(free);
  }
  return boxes;
}

/** Labels beside nodes; of a column between the others one that would lie over another is left out. */
export interface NodeLabel { node: Node; lines: string[]; side: "left" | "right" | "over" }

export function nodeLabels(nodes: Node[], last: number, room: number, measure: Measure): { labels: NodeLabel[]; taken: Box[] } {
  const labels: NodeLabel[] = [];
  const taken: Box[] = [];
  for (const node of [...nodes].sort((a, b) => Number(b.plan_marks) - Number(a.plan_marks) || (b.value ?? 0) - (a.value ?? 0))) {
    const layer = node.layer ?? 0;
    const lines = labelLines(node, room, measure);
    const side = layer === 0 ? "left" : layer === last ? "right" : "over";
    const boxes = lines.map((text, i) => {
      const width = measure(text, size.label) + 8;
      const x = side === "left" ? (node.x0 ?? 0) - 4 - width / 2 : (node.x1 ?? 0) + 4 + width / 2;
      return { x, y: ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2 + (i - (lines.length - 1) / 2) * 15, width, text };
    });
    if (!boxes.every((b) => clear(b, taken))) continue;
    taken.push(...boxes);
    labels.push({ node, lines, side });
  }
  return { labels, taken };
}

export function labelLines(node: NodeData, room: number, measure: Measure): string[] {
  return [...wrap(node.label, room, size.label, measure), ...(node.text === undefined ? [] : [node.text])];
}

/** Number of each label, in the order of their first appearance. */
export function numbersOf(nodes: readonly NodeData[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const node of nodes) {
    if (!numbers.has(node.label)) numbers.set(node.label, numbers.size + 1);
  }
  return numbers;
}
