// Draws each figure of a board from the table beside it: the first column names the bars, marked columns give them.
'use strict';
(() => {
  const inks = { link: '#0b4f9e', good: '#2f855a', care: '#d97706', stop: '#a8131c' };
  const ink = '#333';

  function read(table) {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    return {
      names: rows.map(row => row.cells[0].textContent.trim()),
      series: heads.map((head, at) => ({ head, at })).filter(one => one.head.dataset.series).map(one => ({
        name: one.head.dataset.series,
        itemStyle: { color: inks[one.head.dataset.ink] },
        data: rows.map(row => Number(row.cells[one.at].dataset.value)),
      })),
    };
  }

  function draw(figure) {
    const canvas = figure.querySelector('.canvas');
    const { names, series } = read(figure.querySelector('table'));
    const stack = figure.dataset.stack ? 'all' : undefined;
    canvas.classList.add('drawn');
    const chart = echarts.init(canvas, null, { renderer: 'canvas' });
    chart.setOption({
      animation: false,
      textStyle: { color: ink, fontFamily: 'inherit' },
      legend: { top: 0, textStyle: { color: ink } },
      grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: names, axisLabel: { color: ink, interval: 0, rotate: canvas.clientWidth < 90 * names.length ? 35 : 0 } },
      yAxis: { type: 'value', name: figure.dataset.unit, nameTextStyle: { color: ink }, axisLabel: { color: ink }, minInterval: 1 },
      series: series.map(one => ({ type: 'bar', stack, barMaxWidth: 36, ...one })),
    });
    addEventListener('resize', () => chart.resize());
  }

  document.querySelectorAll('figure.chart').forEach(draw);
})();
