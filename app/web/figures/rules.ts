// SPDX-License-Identifier: EUPL-1.2
// What must hold between the fields of a figure, and reading one from JSON.
import { type Check } from "./check";
import { kinds, type Axis, type Chances, type Fan, type Figure, type Flow, type Frontier, type Groups, type Lives } from "./types";

type Problems = string[];

function axisRule(axis: Axis, path: string, problems: Problems): void {
  if (!(axis.low < axis.high)) problems.push(`${path}: low must be below high`);
}

function fanRule(fan: Fan, problems: Problems): void {
  const months = fan.months.length;
  fan.panels.forEach((panel, i) => {
    axisRule(panel.axis, `panels[${i}].axis`, problems);
    const series = [...panel.bands.flatMap((b) => [b.low, b.high]), ...panel.paths];
    if (series.some((s) => s.length !== months)) {
      problems.push(`panels[${i}]: a band or path does not have ${months} months`);
    }
  });
}

/** Whether following links never leads back. */
function acyclic(links: Flow["links"]): boolean {
  let left = links;
  for (;;) {
    const reached = new Set(left.map((l) => l.to));
    const next = left.filter((l) => reached.has(l.from));
    if (next.length === left.length) return left.length === 0;
    left = next;
  }
}

function flowRule(flow: Flow, problems: Problems): void {
  const nodes = new Set(flow.nodes.map((n) => n.id));
  if (nodes.size !== flow.nodes.length) problems.push("nodes: an id is used twice");
  flow.links.forEach((link, i) => {
    if (!nodes.has(link.from) || !nodes.has(link.to)) problems.push(`links[${i}]: no such node`);
    if (link.value < 0) problems.push(`links[${i}].value: below 0`);
  });
  if (!acyclic(flow.links)) problems.push("links: lead back to where they began");
  flow.nodes.forEach((node, i) => {
    if (node.period >= flow.periods.length) problems.push(`nodes[${i}].period: no such period`);
  });
}

function chancesRule(chances: Chances, problems: Problems): void {
  chances.rows.forEach((row, i) => {
    if ([row.better, row.visible].some((c) => c < 0 || c > 100)) {
      problems.push(`rows[${i}]: a chance is of 100`);
    }
  });
}

function groupsRule(groups: Groups, problems: Problems): void {
  groups.rows.forEach((row, i) => {
    const sum = row.better + row.worse + row.same + row.outside;
    if (!row.hidden && Math.abs(sum - 100) > 2.5) problems.push(`rows[${i}]: adds up to ${sum}, not 100`);
  });
}

function livesRule(lives: Lives, problems: Problems): void {
  const months = lives.months.length;
  lives.lanes.forEach((lane, i) => lane.events.forEach((event, j) => {
    if (event.month >= months) problems.push(`lanes[${i}].events[${j}].month: no such month`);
  }));
}

function frontierRule(frontier: Frontier, problems: Problems): void {
  axisRule(frontier.x, "x", problems);
  axisRule(frontier.y, "y", problems);
  frontier.band.forEach((b, i) => {
    if (b.low > b.high) problems.push(`band[${i}]: low is above high`);
  });
  frontier.points.forEach((p, i) => {
    const inside = p.x >= frontier.x.low && p.x <= frontier.x.high && p.y >= frontier.y.low && p.y <= frontier.y.high;
    if (!inside) problems.push(`points[${i}]: not within the axes`);
  });
}

function between(figure: Figure, problems: Problems): void {
  if ("axis" in figure) axisRule(figure.axis, "axis", problems);
  switch (figure.kind) {
    case "fan": return fanRule(figure, problems);
    case "flow": return flowRule(figure, problems);
    case "chances": return chancesRule(figure, problems);
    case "groups": return groupsRule(figure, problems);
    case "lives": return livesRule(figure, problems);
    case "frontier": return frontierRule(figure, problems);
  }
}

/** A figure of the contract, or what is wrong with it. */
export function readFigure(value: unknown): { figure?: Figure; problems: string[] } {
  const problems: Problems = [];
  const kind: unknown = typeof value === "object" && value !== null ? (value as { kind?: unknown }).kind : undefined;
  if (typeof kind !== "string" || !Object.hasOwn(kinds, kind)) {
    return { problems: [`kind: expected one of ${Object.keys(kinds).join(", ")}`] };
  }
  const check: Check<Figure> = kinds[kind as keyof typeof kinds] as Check<Figure>;
  check(value, kind, problems);
  if (problems.length > 0) return { problems };
  between(value as Figure, problems);
  return problems.length > 0 ? { problems } : { figure: value as Figure, problems };
}
