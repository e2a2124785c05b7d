// Finds names and headlines as they are typed. Without it, the page lists
// every name from A to Z.
(() => {
  const part = document.getElementById('search');
  const list = document.getElementById('found');
  const said = document.getElementById('said');
  if (!part || typeof pressboxIndex === 'undefined') return;
  const root = new URL('.', document.currentScript.src);
  const field = document.getElementById('q');
  const letters = { ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
  const plain = (text) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[øßæœłđðþı]/g, (letter) => letters[letter])
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const index = pressboxIndex.map(([name, about, address]) => ({ name, about, address, text: ` ${plain(name)}` }));

  function find(typed) {
    const words = plain(typed).split(' ').filter(Boolean);
    if (!words.length) return null;
    const found = index.filter((entry) => words.every((word) => entry.text.includes(` ${word}`)));
    const whole = ` ${words.join(' ')}`;
    const rank = (entry) => (entry.text === whole ? 0 : entry.text.startsWith(whole) ? 1 : 2);
    return found.sort((a, b) => rank(a) - rank(b)).slice(0, 40);
  }

  function show() {
    const found = find(field.value);
    list.textContent = '';
    said.textContent = found && !found.length ? said.dataset.nothing : '';
    for (const { name, about, address } of found || []) {
      const item = list.appendChild(document.createElement('li'));
      const link = item.appendChild(document.createElement('a'));
      link.href = new URL(address, root);
      link.textContent = name;
      item.append(' ');
      item.appendChild(document.createElement('small')).textContent = about;
    }
  }

  part.hidden = false;
  field.value = new URLSearchParams(location.search).get('q') || '';
  field.addEventListener('input', show);
  show();
})();
