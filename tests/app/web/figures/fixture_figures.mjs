// SPDX-License-Identifier: EUPL-1.2
// One figure of each kind and state, with made-up numbers, in the form that the program writes.

/** The same numbers each time. */
function luck(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
}

/** Standard normal quantile, by sums of twelve: good enough to look at. */
function normal(draw) {
  let sum = -6;
  for (let i = 0; i < 12; ++i) sum += draw();
  return sum;
}

const signed = (n) => (n === 0 ? "0" : `${n < 0 ? "−" : "+"}${Math.abs(n).toLocaleString("nl-NL")}`);
const ticks = (...at) => at.map((a) => ({ at: a, text: signed(a) }));
const plain = (...at) => at.map((a) => ({ at: a, text: a.toLocaleString("nl-NL") }));

function quantiles(mean, spread, n, seed) {
  const draw = luck(seed);
  const worlds = Array.from({ length: 400 }, () => mean + spread * normal(draw)).sort((a, b) => a - b);
  return Array.from({ length: n }, (_, i) => worlds[Math.floor(((i + 0.5) / n) * 400)]);
}

const people = { low: -80, high: 40, ticks: ticks(-80, -60, -40, -20, 0, 20, 40), label: "Verschil met de huidige mix, mensen in de bijstand aan het eind" };

export const words = {
  almost_fixed: "vrijwel vast", band_95: "19 van de 20 uitkomsten", band_80: "8 van de 10", band_50: "5 van de 10",
  path: "vijf werelden zoals gespeeld, gekozen op rang", budget: "begroot", spent: "uitgegeven", range: "bereik: 8 van de 10",
  better: "vooruit", worse: "achteruit", same: "bereikt, zelfde uitkomst", outside: "niet bereikt",
  low: "laagste waarde van dit getal", high: "hoogste waarde", answer: "het antwoord",
  chance_better: "gemiddeld beter dan nu", visible: "te zien in uw jaarcijfers",
  on_frontier: "op de grens: geen ander plan is beter", often_on_frontier: "niet gemiddeld, wel in 20 of meer van de 100 trekkingen",
  off_frontier: "andere plannen", frontier_band: "het beste dat ernaast kan: 8 van de 10 trekkingen",
};

function dotsRow(label, plan, mean, spread, n, state, text, seed) {
  return { label, plan, quantiles: state === "none" ? [] : quantiles(mean, spread, n, seed), interval: [mean - spread * 0.6, mean + spread * 0.6], state, text };
}

const dots = {
  id: "main", kind: "dots", title: "Mensen in de bijstand aan het eind, per plan",
  alt: "Puntenfiguur: met plan B 14 tot 48 mensen minder, plan C geen aantoonbaar verschil, plan D gelijk.",
  axis: people, zero: true,
  rows: [
    dotsRow("Naar werk", 1, -31, 13, 50, "difference", "14 tot 48 mensen minder", 1),
    dotsRow("Van re-integratie naar bestaanszekerheid, stap 1", 2, -4, 14, 50, "not_shown", "Geen aantoonbaar verschil (22 minder tot 14 meer)", 2),
    dotsRow("Half om half", 0, 18, 0.4, 50, "difference", "18 mensen meer", 3),
    dotsRow("Alleen wachten", 3, 0, 1, 50, "none", "Geen verschil: in elke wereld gelijk", 4),
  ],
};

const cells = [["work", 1, -31, 13, "difference"], ["work-c", 2, -3, 16, "not_shown"], ["debt", 1, 5, 9, "not_shown"], ["debt-c", 2, -40, 14, "difference"]]
  .map(([id, plan, mean, spread, state], i) => ({
    id: `cell-${id}`, kind: "dots", title: "Cel", alt: `Twintig punten: ${state === "difference" ? "een verschil" : "geen aantoonbaar verschil"}.`,
    axis: people, zero: true, rows: [dotsRow("", plan, mean, spread, 20, state, "", 10 + i)],
  }));

const months = Array.from({ length: 36 }, (_, i) => `${["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"][i % 12]} ${2027 + Math.floor(i / 12)}`);

function panel(label, plan, end, spread, seed) {
  const at = (i, z) => (end * i) / 35 + z * spread * Math.sqrt(i / 35);
  const draw = luck(seed);
  const path = () => {
    let z = 0;
    return months.map((_, i) => (z += normal(draw) * 0.23, Math.round((end * i) / 35 + z * spread)));
  };
  return {
    label, plan, axis: { low: -80, high: 40, ticks: ticks(-80, -40, 0, 40), label: "Verschil in mensen in de bijstand, met de huidige mix als nul" },
    bands: [[95, 1.96], [80, 1.28], [50, 0.67]].map(([share, z]) => ({ share, low: months.map((_, i) => at(i, -z)), high: months.map((_, i) => at(i, z)) })),
    paths: [path(), path(), path(), path(), path()],
  };
}

const fan = {
  id: "time", kind: "fan", title: "In de tijd", alt: "Waaier: het verschil groeit in drie jaar.", months,
  panels: [panel("Naar werk", 0, -31, 16, 21), panel("Bestaanszekerheid", 1, -4, 15, 22), panel("Half om half", 2, -18, 14, 23)],
};

const flow = {
  id: "flow", kind: "flow", title: "Van hulp naar uitkomst, per jaar", alt: "Stromen: de meeste mensen krijgen alleen contact.", plan: 1,
  periods: ["begin 2027", "begin 2028", "begin 2029", "eind 2029"],
  nodes: [0, 1, 2, 3].flatMap((p) => [["loan", "Loonkostensubsidie"], ["course", "Ander traject"], ["contact", "Alleen contact"], ["out", "Uit de bijstand"]]
    .filter(([key]) => p > 0 || key !== "out")
    .map(([key, label]) => ({ id: `${key}-${p}`, label, period: p, plan_marks: key === "loan" }))),
  links: [0, 1, 2].flatMap((p) => [
    ["loan", "loan", 90], ["loan", "out", 55], ["course", "contact", 250], ["course", "out", 95], ["course", "loan", 30],
    ["contact", "contact", 1300], ["contact", "course", 340], ["contact", "out", 160], ["contact", "loan", 40],
    ...(p > 0 ? [["out", "out", 380 + 200 * p], ["out", "contact", 60]] : []),
  ].map(([from, to, value]) => ({ from: `${from}-${p}`, to: `${to}-${p + 1}`, value, difference: value % 7, text: `${value.toLocaleString("nl-NL")} (${signed(value % 7)})` }))),
};

const bars = {
  id: "budgets", kind: "bars", title: "Begroot en uitgegeven", alt: "Balken per budget.",
  axis: { low: 0, high: 4, ticks: plain(0, 1, 2, 3, 4), label: "miljoen euro per jaar" },
  rows: [
    { label: "Trajecten", plan: 0, budget: 2.6, spent: 2.4, low: 2.3, high: 2.5, text: "2,3 tot 2,5 van 2,6 mln", bound: "plekken" },
    { label: "Trajecten", plan: 1, budget: 3, spent: 2.7, low: 2.5, high: 2.9, text: "2,5 tot 2,9 van 3,0 mln", bound: "uren van klantmanagers" },
    { label: "Bijzondere bijstand", budget: null, spent: 0.9, low: 0.7, high: 1.2, text: "0,7 tot 1,2 mln, zonder plafond", bound: "vraag" },
  ],
};

const saving = {
  id: "saving", kind: "saving", title: "Besparing op bijstand per extra uitstromer", alt: "Balken per jaar rond en boven nul.", plan: 1,
  axis: { low: -2000, high: 16000, ticks: plain(0, 5000, 10000, 15000), label: "euro per uitstromer, per jaar" },
  years: [["Jaar 1", 3100, -800, 6900], ["Jaar 2", 7800, 4100, 11500], ["Jaar 3", 9000, 5200, 14800]]
    .map(([label, mean, low, high]) => ({ label, mean, low, high, text: `${low < 0 ? "800 euro kosten" : low.toLocaleString("nl-NL")} tot ${high.toLocaleString("nl-NL")} euro` })),
};

const groups = {
  id: "groups", kind: "groups", title: "Voor wie, van elke 100", alt: "Per groep 100 vakjes: de meesten worden niet bereikt.",
  rows: [
    { heading: "Tijd in de bijstand", label: "korter dan 1 jaar", better: 14, worse: 3, same: 21, outside: 62, n: 410, text: "14 vooruit, 3 achteruit", hidden: false },
    { label: "1 tot 5 jaar", better: 6.4, worse: 2.3, same: 18.3, outside: 73, n: 800, text: "6 vooruit, 2 achteruit", hidden: false },
    { label: "langer dan 5 jaar", better: 2, worse: 1, same: 11, outside: 86, n: 900, text: "2 vooruit, 1 achteruit", hidden: false },
    { heading: "Huishouden", label: "alleenstaande ouder met kinderen onder de vijf", better: 7, worse: 3, same: 15, outside: 75, n: 210, text: "7 vooruit, 3 achteruit", hidden: false },
    { label: "paar zonder kinderen", better: 0, worse: 0, same: 0, outside: 0, n: 7, text: "Niet getoond: minder dan 10 mensen.", hidden: true },
  ],
};

const tornado = {
  id: "depends", kind: "tornado", title: "Waar hangt dit van af?", alt: "Per getal het antwoord bij de laagste en de hoogste waarde.", plan: 1,
  axis: people, answer: -31,
  rows: [
    { label: "Kans op werk per maand door begeleiding", at_low: -8, at_high: -62, low_text: "0,2 punt", high_text: "1,1 punt", text: "Kantelpunt: onder 0,1 punt is er geen verschil" },
    { label: "Verdringing van anderen", at_low: -44, at_high: -12, low_text: "0 van de 100", high_text: "40 van de 100", text: "Geen kantelpunt binnen het bereik" },
    { label: "Wachttijd", at_low: -36, at_high: -27, low_text: "1 maand", high_text: "6 maanden", text: "" },
    { label: "Banenmarkt", at_low: 3, at_high: -38, low_text: "krap aan banen", high_text: "ruim", text: "Kantelpunt: 2 vacatures per 100 banen" },
  ],
};

const chances = {
  id: "chances", kind: "chances", title: "Twee kansen, die u uit elkaar moet houden", alt: "Twee kansen per plan op een lijn van 0 tot 100.",
  limits: [0, 5, 20, 40, 60, 80, 95, 100],
  rows: [
    { label: "Naar werk", plan: 1, better: 98.5, visible: 75, text: "meer dan 97 en 75 van de 100" },
    { label: "Bestaanszekerheid", plan: 2, better: 79, visible: 54, text: "79 en 54 van de 100" },
    { label: "Half om half", plan: 0, better: 50, visible: 50, text: "50 en 50 van de 100" },
  ],
};

const parts = {
  id: "parts", kind: "parts", title: "Waar het verschil vandaan komt", alt: "Zwevende balken die precies optellen.", axis: people,
  rows: [["Plan B Naar werk", 1, -44, 7, 6], ["Plan C Bestaanszekerheid", 2, -9, 3, 2]].map(([label, plan, direct, queue, budget]) => ({
    label, plan, total: direct + queue + budget, text: `Samen: ${-(direct + queue + budget)} minder`,
    parts: [["direct", "Rechtstreeks", direct, 9], ["queue", "Wachtrij en verdringing", queue, 3], ["budget", "Geld", budget, 2]]
      .map(([key, name, value, spread]) => ({ key, label: name, value, low: value - spread, high: value + spread, text: `${Math.abs(value)} ${value < 0 ? "minder" : "meer"}` })),
  })),
};

const event = (month, number) => ({ month, number, id: `e${number}`, text: `gebeurtenis ${number}` });
const lives = {
  id: "life", kind: "lives", title: "Eén verzonnen persoon, twee werelden", alt: "Twee tijdlijnen die in maand 7 uit elkaar gaan.", months,
  part: { month: 7, text: "hier gaan de levens uit elkaar" },
  lanes: [
    { label: "Huidige mix", plan: null, events: [event(2, 1), event(9, 2), event(23, 3), event(24, 4)] },
    { label: "Naar werk", plan: 1, events: [event(2, 1), event(7, 5), event(8, 6), event(9, 7), event(26, 8), event(35, 9)] },
  ],
};

const frontier = {
  id: "frontier", kind: "frontier", title: "Welke plannen niemand zou ruilen voor een ander", alt: "Vijf plannen liggen op de grens.",
  x: { low: -12, high: 64, ticks: ticks(0, 20, 40, 60), label: "de bijstand uit naar gewoon werk (personen); meer is gewenst" },
  y: { low: -2600, high: 400, ticks: ticks(-2000, -1000, 0), label: "maanden geld tekort; minder is gewenst" },
  points: [
    ...[[4, -2400], [22, -2100], [24, -2060], [46, -1100], [61, 90]].map(([x, y], i) => ({ x, y, state: "on", text: String(i + 1) })),
    ...Array.from({ length: 60 }, (_, i) => ({ x: -10 + ((i * 37) % 60), y: 300 - ((i * 211) % 1700), state: i % 9 === 0 ? "often" : "off", text: "" })),
  ],
  band: [[4, -2550, -2200], [22, -2300, -1800], [46, -1400, -700], [61, -300, 350]].map(([x, low, high]) => ({ x, low, high })),
};
const layers = {
  id: "layers", kind: "layers", title: "Drie soorten twijfel", alt: "Een lijn voor toeval, een balk voor kennis, een ring per model.", plan: 1,
  axis: tornado.axis, answer: tornado.answer,
  rows: [
    { label: "Toeval: een gemeente, een keer", layer: "luck", low: -40, high: 5, rings: [], text: "40 minder tot 5 meer" },
    { label: "Kennis: het gemiddelde", layer: "knowledge", low: -30, high: -8, rings: [], text: "8 tot 30 minder" },
    { label: "Model: het gemiddelde in andere modellen", layer: "model", low: -25, high: -12, rings: [-25, -18, -12], text: "12 tot 25 minder" },
  ],
};
export const figures = [dots, ...cells, fan, flow, bars, saving, groups, tornado, layers, chances, parts, lives, frontier];
