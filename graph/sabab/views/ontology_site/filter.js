const box = document.querySelector('input[type=search]');
if (box) {
  const entries = document.querySelectorAll('[data-words]');
  const none = document.querySelector('.none-left');
  box.closest('.filter').hidden = false;
  box.addEventListener('input', () => {
    const words = box.value.trim().toLowerCase();
    let left = 0;
    for (const entry of entries) {
      entry.hidden = !entry.dataset.words.toLowerCase().includes(words);
      if (!entry.hidden) left += 1;
    }
    none.hidden = left > 0;
  });
}
