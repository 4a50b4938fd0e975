// SPDX-License-Identifier: EUPL-1.2
// The chart of a figure, by its kind.
import { type ComponentType, type VNode } from "preact";
import { BarsChart } from "./bars";
import { ChancesChart } from "./chances";
import { type ChartProps } from "./chart_props";
import { DotsChart } from "./dots";
import { FanChart } from "./fan";
import { FlowChart } from "./flow";
import { FrontierChart } from "./frontier";
import { GroupsChart } from "./groups";
import { LayersChart } from "./layers";
import { LivesChart } from "./lives";
import { PartsChart } from "./parts";
import { SavingChart } from "./saving";
import { TornadoChart } from "./tornado";
import { type Figure, type Kind } from "./types";

const charts: { [K in Kind]: ComponentType<ChartProps<Extract<Figure, { kind: K }>>> } = {
  dots: DotsChart, fan: FanChart, flow: FlowChart, bars: BarsChart, saving: SavingChart,
  groups: GroupsChart, tornado: TornadoChart, layers: LayersChart, chances: ChancesChart, parts: PartsChart, lives: LivesChart,
  frontier: FrontierChart,
};

export function Chart(props: ChartProps<Figure>): VNode {
  const Kind = charts[props.figure.kind] as ComponentType<ChartProps<Figure>>;
  return <Kind {...props} />;
}
