// One script and one tag, put there by a script only because the bench chooses the host.
const query = new URLSearchParams(location.search);
const element = document.createElement('linimasa-timeline');
element.setAttribute('src', `${query.get('host')}/${query.get('timeline')}`);
if (query.has('below')) element.className = 'below';
const script = document.createElement('script');
script.type = 'module';
script.src = `${query.get('host')}/v1/element.js`;
document.head.append(script);
document.body.append(element);
