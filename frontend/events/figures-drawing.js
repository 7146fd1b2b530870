import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

// The browser resolves these where they are drawn, so that a change of theme and paper need nothing drawn anew.
const TONES = { now: "var(--accent)", absent: "var(--amber)", before: "var(--edge)" };
const FONT = '"Source Sans 3 Variable", "Source Sans 3 Fallback", system-ui, sans-serif';

export function open(element) {
  return init(element, null, { renderer: "svg" });
}

export function options(figures, calm) {
  const kinds = { type: "category", data: figures.names, ...axis(), axisTick: { show: false } };
  const counts = { type: "value", minInterval: 1, ...axis(), axisLine: { show: false } };
  const side = { ...kinds, inverse: true, axisLabel: { ...kinds.axisLabel, width: 132, overflow: "truncate" } };
  return {
    animation: !calm,
    animationDuration: 160,
    textStyle: { fontFamily: FONT, fontSize: 13 },
    grid: { left: 8, right: 36, top: 40, bottom: 6, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      icon: "roundRect",
      selectedMode: false,
      textStyle: { color: "var(--ink-2)", fontSize: 13 },
    },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      axisPointer: { type: "shadow", shadowStyle: { color: "var(--sunk)", opacity: 0.6 } },
      backgroundColor: "var(--surface)",
      borderColor: "var(--line)",
      textStyle: { color: "var(--ink)", fontSize: 13 },
    },
    xAxis: figures.upright ? kinds : counts,
    yAxis: figures.upright ? counts : side,
    series: figures.series.map((series) => drawn(series, figures.upright)),
  };
}

function axis() {
  return {
    axisLabel: { color: "var(--ink-2)", fontSize: 13, hideOverlap: true },
    axisLine: { lineStyle: { color: "var(--edge)" } },
    splitLine: { lineStyle: { color: "var(--line)" } },
  };
}

// What came before is a line over columns, and a bar below bars.
function drawn({ tone, name, values }, upright) {
  const common = { name, data: values, itemStyle: { color: TONES[tone] }, emphasis: { disabled: true } };
  if (upright && tone === "before") {
    return {
      ...common,
      type: "line",
      symbol: "circle",
      symbolSize: 6,
      connectNulls: false,
      lineStyle: { color: TONES.before, width: 2, type: "dashed" },
    };
  }
  return { ...common, type: "bar", stack: tone === "before" ? "before" : "now", barMaxWidth: upright ? 26 : 13 };
}
