import 'uplot/dist/uPlot.min.css'
import uPlot from 'uplot'
import type { Plan } from './plans.ts'
import { stacked, wrapped } from './shapes.ts'

// Nothing here comes from other rooms: what draws is a chunk of its own, and what it shared would leave the chunks of everybody.

/** Colours of the page in use, light or dark; how a surface is filled tells the same for who sees none. */
const fills = ['plain', 'slanted', 'dotted', 'crossed'] as const
type Fill = (typeof fills)[number]
const fillOf = (index: number): Fill => fills[index % fills.length] as Fill

const side = 8

function surface(context: CanvasRenderingContext2D, fill: Fill, colour: string, ground: string): CanvasPattern | string {
  if (fill === 'plain') return colour
  const scale = devicePixelRatio
  const tile = document.createElement('canvas')
  tile.width = tile.height = Math.round(side * scale)
  const pen = tile.getContext('2d')
  if (!pen) return colour
  pen.scale(scale, scale)
  pen.fillStyle = colour
  pen.fillRect(0, 0, side, side)
  pen.strokeStyle = pen.fillStyle = ground
  pen.lineWidth = 1.6
  pen.beginPath()
  if (fill === 'dotted') {
    pen.arc(side / 2, side / 2, 1.8, 0, Math.PI * 2)
    pen.fill()
  } else {
    for (const shift of [-side, 0, side]) {
      pen.moveTo(shift - 1, side + 1)
      pen.lineTo(shift + side + 1, -1)
      if (fill === 'crossed') {
        pen.moveTo(shift - 1, -1)
        pen.lineTo(shift + side + 1, side + 1)
      }
    }
    pen.stroke()
  }
  return context.createPattern(tile, 'repeat') ?? colour
}

const own = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name).trim()
const whole = (_: uPlot, splits: number[]) => splits.map(split => (Number.isInteger(split) ? String(split) : ''))

/** Draws into an element as wide as it is; what comes back takes it away. */
export function draw(element: HTMLElement, plan: Plan, language: string): () => void {
  let plot: uPlot | null = null
  let width = 0
  const again = () => {
    plot?.destroy()
    width = element.clientWidth
    plot = width > 0 ? new uPlot(options(element, plan, language, width), data(plan), element) : null
  }
  const sized = new ResizeObserver(() => {
    if (element.clientWidth !== width) again()
  })
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', again)
  sized.observe(element)
  again()
  return () => {
    sized.disconnect()
    dark.removeEventListener('change', again)
    plot?.destroy()
  }
}

/** The last series first: of stacked ones the longest lies lowest. A bar of nothing would leave its edge on the axis. */
function data(plan: Plan): uPlot.AlignedData {
  const across = plan.kind === 'time' ? plan.at : plan.labels.map((_, index) => index)
  const lined = plan.kind === 'time' && !plan.bars
  const values = plan.kind === 'rows' && plan.stacked ? stacked(plan.series) : plan.series.map(one => one.values)
  return [[...across], ...values.toReversed().map(one => one.map(value => (lined || value > 0 ? value : null)))]
}

function options(element: HTMLElement, plan: Plan, language: string, width: number): uPlot.Options {
  const ink = own(element, '--ink')
  const line = own(element, '--line')
  const ground = own(element, '--card')
  const font = `12px ${getComputedStyle(element).fontFamily}`
  const colour = (index: number) => own(element, `--chart-${(index % 4) + 1}`)
  const axis = { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } }
  const count = plan.series.length
  const rows = plan.kind === 'rows'
  const names = rows ? Math.min(200, Math.round(width * 0.38)) : 0
  const bars = (index: number) => {
    const besides = count > 1 && !(rows && plan.stacked)
    const align = besides ? (index === 0 ? -1 : 1) : 0
    return uPlot.paths.bars?.({ size: [besides ? 0.36 : 0.7, 30], align: align as -1 | 0 | 1 })
  }
  const series = plan.series.map(({ name }, index): uPlot.Series => {
    const lined = plan.kind === 'time' && !plan.bars
    const last = index === count - 1
    return {
      label: name,
      stroke: lined ? colour(index) : ground,
      width: lined ? 2 : 1,
      ...(lined && !last ? { dash: [6, 4] } : {}),
      ...(lined && !last ? {} : { fill: (drawn: uPlot) => surface(drawn.ctx, fillOf(index), colour(index), ground) as string }),
      points: { show: false },
      paths: (lined ? uPlot.paths.stepped?.({ align: 1 }) : bars(index)) ?? (() => null),
    }
  })
  const most = Math.max(1, ...data(plan).slice(1).flat().map(Number))
  return {
    width,
    height: rows ? 56 + plan.labels.length * 44 : 260,
    padding: [12, 14, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x:
        plan.kind === 'time'
          ? { time: true, ...within(plan) }
          : { time: false, ori: rows ? 1 : 0, dir: rows ? -1 : 1, range: [-0.5, plan.labels.length - 0.5] },
      y: { ori: rows ? 0 : 1, range: [0, most * 1.05] },
    },
    ...(plan.kind === 'time' ? { tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), plan.zone) } : {}),
    axes: [
      plan.kind === 'time'
        ? { ...axis, space: 64, values: (_, splits, _axis, _space, step) => splits.map(at => moment(at, step, plan.zone, language)) }
        : named(plan, axis, names),
      { ...axis, side: rows ? 2 : 3, size: rows ? 30 : 46, space: rows ? 60 : 34, values: whole },
    ],
    series: [{}, ...series.toReversed()],
    hooks: plan.kind === 'time' ? { draw: [drawn => marks(drawn, plan.marks, ink, font)] } : {},
  }
}

/** One bar alone would be as wide as the chart. */
function within({ at, marks: told, bars }: Extract<Plan, { kind: 'time' }>): uPlot.Scale {
  const step = bars ? 86_400 : 3600
  const all = [...at, ...told.map(mark => mark.at)]
  return { range: [Math.min(...all) - (bars ? step / 2 : step), Math.max(...all) + (bars ? step / 2 : step)] }
}

function named(plan: Exclude<Plan, { kind: 'time' }>, axis: uPlot.Axis, width: number): uPlot.Axis {
  const rows = plan.kind === 'rows'
  return {
    ...axis,
    side: rows ? 3 : 2,
    grid: { show: false },
    ...(rows ? { size: width } : {}),
    splits: () => plan.labels.map((_, index) => index),
    values: drawn => {
      const each = rows ? 1 : Math.max(1, Math.ceil((plan.labels.length * 40) / drawn.width))
      return plan.labels.map((label, index) => (index % each ? '' : wrapped(label, rows ? Math.floor(width / 7) : 12)))
    },
  }
}

function moment(at: number, step: number, timeZone: string, language: string): string {
  const locale = language === 'en' ? 'en-GB' : 'id-ID'
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' }).format(at * 1000)
  if (step >= 86_400) return day
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at * 1000)
  return hour === '00:00' ? day : language === 'en' ? hour : hour.replace(':', '.')
}

/** Where the window opens and closes: a line with its name. */
function marks(drawn: uPlot, told: readonly { at: number; name: string }[], ink: string, font: string) {
  const { ctx, bbox } = drawn
  ctx.save()
  ctx.strokeStyle = ctx.fillStyle = ink
  ctx.lineWidth = devicePixelRatio
  ctx.font = font.replace('12px', `${Math.round(12 * devicePixelRatio)}px`)
  ctx.textBaseline = 'top'
  ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio])
  for (const { at, name } of told) {
    const x = Math.round(drawn.valToPos(at, 'x', true))
    const right = x + ctx.measureText(name).width + 8 > bbox.left + bbox.width
    ctx.beginPath()
    ctx.moveTo(x, bbox.top)
    ctx.lineTo(x, bbox.top + bbox.height)
    ctx.stroke()
    ctx.textAlign = right ? 'right' : 'left'
    ctx.fillText(name, x + (right ? -4 : 4) * devicePixelRatio, bbox.top)
  }
  ctx.restore()
}
