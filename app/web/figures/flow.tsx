// SPDX-License-Identifier: EUPL-1.2
// People between states, period by period. Only what the plan itself pays for is coloured. On a narrow
// page states have a number, told under the drawing.
import { sankeyLinkHorizontal } from "d3-sankey";
import { type VNode } from "preact";
import { type ChartProps, size } from "./chart_props";
import {
  columnsOfPeriods, labelLines, linkTexts, marked, type Node, type NodeLabel, nodeLabels, nodeWidth, numbersOf, placed,
} from "./flow_layout";
import { Drawing, Lines, planClass, px } from "./marks";
import { type Measure, wrap } from "./measure";
import { type Flow } from "./types";

function Label({ label: { node, lines, side } }: { label: NodeLabel }): VNode {
  const y = ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2 + 4 - (lines.length - 1) * 7.5;
  const look = side === "left" ? "end" : side === "over" ? "halo" : "";
  return <Lines class={`label ${look}`} lines={lines} y={y} x={side === "left" ? (node.x0 ?? 0) - 8 : (node.x1 ?? 0) + 8} />;
}

/** Room that labels of one column take. */
function roomFor(nodes: Node[], most: number, measure: Measure): number {
  const lines = nodes.flatMap((n) => labelLines(n, most, measure));
  return Math.max(0, ...lines.map((l) => measure(l, size.label))) + 12;
}

interface Frame {
  left: number;
  right: number;
  top: number;
  height: number;
  last: number;
  /** Widest label. */
  most: number;
  heads: { lines: string[]; layer: number }[];
}

/** Columns, and the room that labels at both ends and the heads over periods need. */
function frameOf(figure: Flow, width: number, narrow: boolean, measure: Measure): Frame {
  const { nodes } = placed(figure, { left: 0, right: 100, top: 0, height: 1000 }, 1);
  const last = Math.max(1, ...nodes.map((n) => n.layer ?? 0));
  const column = (layer: number): Node[] => nodes.filter((n) => n.layer === layer);
  const longest = Math.max(0, ...nodes.flatMap((n) => n.label.split(/\s/)).map((w) => measure(w, size.label)));
  const most = Math.min(Math.max(width / (last + 2.5), longest + 1), 190, width * 0.25);
  const left = narrow ? 24 : roomFor(column(0), most, measure);
  const right = width - (narrow ? 24 : roomFor(column(last), most, measure));
  const step = (right - left - nodeWidth) / last;
  const heads = columnsOfPeriods(nodes, figure.periods.length).map((layer, p) => ({
    layer, lines: wrap(figure.periods[p] ?? "", Math.max(40, (step - 8) / 1.5), size.small, measure, true),
  }));
  const fullest = Math.max(...Array.from({ length: last + 1 }, (_, i) => column(i).length));
  const top = 28 + (Math.max(1, ...heads.map((h) => h.lines.length)) - 1) * 15;
  return { left, right, top, height: Math.max(220, Math.min(560, fullest * 52)), last, most, heads };
}

/** Numbers in place of labels, and what they mean. */
function Key({ nodes, last, numbers }: { nodes: Node[]; last: number; numbers: Map<string, number> }): VNode {
  return (
    <g>
      {nodes.map((n) => (
        <text key={n.id} class={`small strong ${n.layer === 0 ? "end" : n.layer === last ? "" : "halo"}`}
          x={px(n.layer === 0 ? (n.x0 ?? 0) - 5 : (n.x1 ?? 0) + 5)} y={px(((n.y0 ?? 0) + (n.y1 ?? 0)) / 2 + 4)}>
          {numbers.get(n.label)}
        </text>
      ))}
    </g>
  );
}

export function FlowChart({ figure, width, measure }: ChartProps<Flow>): VNode {
  const narrow = width < 560;
  const frame = frameOf(figure, width, narrow, measure);
  const { nodes, links } = placed(figure, frame, narrow ? 14 : 20);
  const numbers = numbersOf(nodes);
  const key = narrow ? [...numbers].flatMap(([label, n]) => wrap(`${n}  ${label}`, width, size.label, measure)) : [];
  const { labels, taken } = narrow ? { labels: [], taken: [] } : nodeLabels(nodes, frame.last, frame.most, measure);
  const path = sankeyLinkHorizontal<Node, object>();
  const bottom = frame.top + frame.height + 14;
  const step = (frame.right - frame.left - nodeWidth) / frame.last;
  return (
    <Drawing width={width} height={bottom + key.length * 17}>
      <g class={planClass(figure.plan ?? 0)}>
        {frame.heads.map(({ lines, layer }, p) => (
          <Lines key={p} class={`small strong ${layer === 0 ? "" : layer === frame.last ? "end" : "middle"}`} lines={lines} y={12}
            x={frame.left + layer * step + (layer === 0 ? 0 : layer === frame.last ? nodeWidth : nodeWidth / 2)} />
        ))}
        {links.map((link, i) => (
          <path key={i} class={marked(link) ? "stream ours" : "stream"} d={path(link as never) ?? ""}
            stroke-width={px(Math.max(0.75, link.width ?? 0))} />
        ))}
        {nodes.map((n) => (
          <rect key={n.id} class={n.plan_marks ? "plan" : "ink"} x={px(n.x0 ?? 0)} y={px(n.y0 ?? 0)} width={nodeWidth}
            height={px(Math.max(1, (n.y1 ?? 0) - (n.y0 ?? 0)))} />
        ))}
        {!narrow && linkTexts(links, nodes, taken, measure).map((b, i) => (
          <text key={i} class="small middle halo" x={px(b.x)} y={px(b.y + 4)}>{b.text}</text>
        ))}
        {labels.map((label) => <Label key={label.node.id} label={label} />)}
        {narrow && <Key nodes={nodes} last={frame.last} numbers={numbers} />}
        {key.map((text, i) => <text key={`k${i}`} class="label" x={0} y={px(bottom + 12 + i * 17)}>{text}</text>)}
      </g>
    </Drawing>
  );
}
