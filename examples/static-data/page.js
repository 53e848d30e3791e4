// The element tells the page what a reader does.
document.addEventListener('linimasa-select', ({ detail }) => {
  document.querySelector('#chosen').textContent = detail.id ?? 'nothing';
});
