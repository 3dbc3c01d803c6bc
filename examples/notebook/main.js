import { cells } from './cells.js';

/** 요소 하나를 글과 함께 만듭니다. */
function element(name, text = '') {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

// 칸은 위에서 아래로 하나씩 실행됩니다. 앞 칸의 결과가 다음 칸에 쓰이지는 않습니다.
for (const { title, text, pytorch, source, run } of cells) {
  const codes = element('div');
  codes.className = 'codes';
  codes.append(...[pytorch, source].map((code) => element('pre', code.trim())));
  const result = element('output', '계산하고 있습니다 …');
  document.querySelector('main').append(element('h2', title), element('p', text), codes, result);
  result.textContent = await run();
}
