// SPDX-License-Identifier: EUPL-1.2
// People between states, period by period. Only what the plan itself pays for is coloured. On a narrow
// page states have a number, told under the drawing.
import { sankey, type SankeyLink, sankeyLinkHorizontal, type SankeyNode } from "d3-sankey";
import { type VNode } from "preact";
import { type ChartProps, size } from "./chart_props";
import { Drawing, Lines, planClass, px } from "./marks";
import { type Measure, wrap } from "./measure";
import { type Flow } from "./types";

type NodeData = Flow["nodes"][number];
interface LinkData { difference: number; text: string }
type Node = SankeyNode<NodeData, LinkData>;
type Link = SankeyLink<NodeData, LinkData>;

const nodeWidth = 6;

interface Frame {
  left: number;
  right: number;
  top: number;
  height: number;
}

/** Places of nodes and links; a column a period, nodes in the order that they were given. */
export function placed(figure: Flow, frame: Frame): { nodes: Node[]; links: Link[] } {
  return sankey<NodeData, LinkData>()
    .nodeId((n) => n.id)
    .nodeAlign((n) => (n as unknown as NodeData).period)
    .nodeSort(null as never)
    .nodeWidth(nodeWidth)
    .nodePadding(16)
    .extent([[frame.left, frame.top], [frame.right, frame.top + frame.height]])({
      nodes: figure.nodes.map((n) => ({ ...n })),
      links: figure.links.filter((l) => l.value > 0).map((l) => ({
        source: l.from, target: l.to, value: l.value, difference: l.difference, text: l.text,
      })),
    });
}

const endOf = (link: Link, end: "source" | "target"): Node => link[end] as Node;
const marked = (link: Link): boolean => endOf(link, "source").plan_marks || endOf(link, "target").plan_marks;

interface Box { x: number; y: number; width: number; text: string }

/** Texts of links that have room: on thick ones and on those of the plan, none over another or `taken`. */
function linkTexts(links: Link[], taken: Box[], measure: Measure): Box[] {
  const boxes: Box[] = [];
  const thickest = [...links].sort((a, b) => Number(marked(b)) - Number(marked(a)) || (b.width ?? 0) - (a.width ?? 0));
  for (const link of thickest) {
    if (link.text === "" || (!marked(link) && (link.width ?? 0) < 22)) continue;
    const width = measure(link.text, size.small) + 6;
    const [x0, x1] = [endOf(link, "source").x1 ?? 0, endOf(link, "target").x0 ?? 0];
    const [y0, y1] = [link.y0 ?? 0, link.y1 ?? 0];
    const free = [0.5, 0.6, 0.7, 0.4, 0.8].map((t) => ({
      x: x0 + (x1 - x0) * t, y: y0 + (y1 - y0) * (3 * t * t - 2 * t * t * t), width, text: link.text,
    })).find((b) => [...boxes, ...taken].every((o) => Math.abs(o.y - b.y) > 14 || Math.abs(o.x - b.x) > (o.width + b.width) / 2));
    if (free !== undefined && width < (x1 - x0) * 0.6) boxes.push(free);
  }
  return boxes;
}

/** Room that labels of nodes between the first and the last take beside them. */
function labelBoxes(nodes: Node[], last: number, lines: (node: Node) => string[], measure: Measure): Box[] {
  return nodes.filter((n) => n.period > 0 && n.period < last).flatMap((node) => {
    const texts = lines(node);
    const first = ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2 - (texts.length - 1) * 7.5;
    return texts.map((text, i) => {
      const width = measure(text, size.label) + 8;
      return { x: (node.x1 ?? 0) + 4 + width / 2, y: first + i * 15, width, text };
    });
  });
}

function NodeLabel({ node, last, lines }: { node: Node; last: boolean; lines: string[] }): VNode {
  const left = node.period === 0 && !last;
  const y = ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2 + 4 - (lines.length - 1) * 7.5;
  return (
    <Lines class={`label ${left ? "end" : last ? "" : "halo"}`} lines={lines} y={y}
      x={left ? (node.x0 ?? 0) - 8 : (node.x1 ?? 0) + 8} />
  );
}

/** Number of each label, in the order of their first appearance. */
function numbersOf(figure: Flow): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const node of figure.nodes) {
    if (!numbers.has(node.label)) numbers.set(node.label, numbers.size + 1);
  }
  return numbers;
}

function labelLines(node: NodeData, room: number, measure: Measure): string[] {
  return [...wrap(node.label, room, size.label, measure), ...(node.text === undefined ? [] : [node.text])];
}

function roomFor(nodes: NodeData[], most: number, measure: Measure): number {
  const lines = nodes.flatMap((n) => labelLines(n, most, measure));
  return Math.max(0, ...lines.map((l) => measure(l, size.label))) + 10;
}

function Period({ lines, x, last, first }: { lines: string[]; x: number; first: boolean; last: boolean }): VNode {
  return <Lines class={`small strong ${last ? "end" : first ? "" : "middle"}`} lines={lines} y={12}
    x={last ? x + nodeWidth : first ? x : x + nodeWidth / 2} />;
}

export function FlowChart({ figure, width, measure }: ChartProps<Flow>): VNode {
  const narrow = width < 560;
  const lastPeriod = figure.periods.length - 1;
  const longest = Math.max(0, ...figure.nodes.flatMap((n) => n.label.split(/\s/)).map((w) => measure(w, size.label)));
  const most = Math.min(Math.max(width / (figure.periods.length + 1.5), longest + 1), 190, width * 0.25);
  const column = (period: number): NodeData[] => figure.nodes.filter((n) => n.period === period);
  const fullest = Math.max(1, ...figure.periods.map((_, p) => column(p).length));
  const frame = {
    left: narrow ? 18 : roomFor(column(0), most, measure),
    right: width - (narrow ? 18 : roomFor(column(lastPeriod), most, measure)),
    top: 28, height: Math.max(220, Math.min(420, fullest * 58)),
  };
  const step = (frame.right - frame.left - nodeWidth) / Math.max(1, lastPeriod);
  const heads = figure.periods.map((text) => wrap(text, Math.max(40, (step - 8) / 1.5), size.small, measure, true));
  frame.top += (Math.max(1, ...heads.map((h) => h.length)) - 1) * 15;
  const { nodes, links } = placed(figure, frame);
  const numbers = numbersOf(figure);
  const key = narrow ? [...numbers].map(([label, n]) => wrap(`${n}  ${label}`, width, size.label, measure)) : [];
  const linesOf = (n: NodeData): string[] => labelLines(n, most, measure);
  const taken = labelBoxes(nodes, lastPeriod, linesOf, measure);
  const path = sankeyLinkHorizontal<NodeData, LinkData>();
  const bottom = frame.top + frame.height + 14;
  return (
    <Drawing width={width} height={bottom + key.flat().length * 17}>
      <g class={planClass(figure.plan ?? 0)}>
        {heads.map((lines, p) => (
          <Period key={p} lines={lines} x={frame.left + p * step} first={p === 0} last={p === lastPeriod && p > 0} />
        ))}
        {links.map((link, i) => (
          <path key={i} class={marked(link) ? "stream ours" : "stream"} d={path(link) ?? ""}
            stroke-width={px(Math.max(0.75, link.width ?? 0))} />
        ))}
        {nodes.map((n) => (
          <rect key={n.id} class={n.plan_marks ? "plan" : "ink"} x={px(n.x0 ?? 0)} y={px(n.y0 ?? 0)} width={nodeWidth}
            height={px(Math.max(1, (n.y1 ?? 0) - (n.y0 ?? 0)))} />
        ))}
        {!narrow && linkTexts(links, taken, measure).map((b, i) => (
          <text key={i} class="small middle halo" x={px(b.x)} y={px(b.y + 4)}>{b.text}</text>
        ))}
        {nodes.map((n) => narrow
          ? <text key={n.id} class={`small strong ${n.period === 0 ? "end" : n.period === lastPeriod ? "" : "halo"}`}
              x={px(n.period === 0 ? (n.x0 ?? 0) - 5 : (n.x1 ?? 0) + 5)} y={px(((n.y0 ?? 0) + (n.y1 ?? 0)) / 2 + 4)}>
              {numbers.get(n.label)}
            </text>
          : <NodeLabel key={n.id} node={n} last={n.period === lastPeriod} lines={linesOf(n)} />)}
        {key.flat().map((text, i) => <text key={`k${i}`} class="label" x={0} y={px(bottom + 12 + i * 17)}>{text}</text>)}
      </g>
    </Drawing>
  );
}
