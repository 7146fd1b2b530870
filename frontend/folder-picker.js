/**
 * A button that lets one choose a folder, packs it into one zip file without compressing it, and gives that to the upload
 * element in its property `upload`. Nothing but the list of parts is held in memory: the files stay where they are.
 */
const MOST_FILES = 20000;
const UTF8_NAMES = 0x0800;
const FIRST_OF_1980 = 0x0021;

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) {
    c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  }
  return c >>> 0;
});

async function crcOf(file) {
  let crc = 0xffffffff;
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const byte of part.value) {
      crc = crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function record(length, fields) {
  const view = new DataView(new ArrayBuffer(length));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) {
      view.setUint16(at, value, true);
    } else {
      view.setUint32(at, value, true);
    }
    at += size;
  }
  return view.buffer;
}

function common(crc, size, nameLength) {
  return [[2, 20], [2, UTF8_NAMES], [2, 0], [2, 0], [2, FIRST_OF_1980], [4, crc], [4, size], [4, size], [2, nameLength], [2, 0]];
}

async function zipOf(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  let directoryLength = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.webkitRelativePath || file.name);
    const fields = common(await crcOf(file), file.size, name.length);
    parts.push(record(30, [[4, 0x04034b50], ...fields]), name, file);
    directory.push(record(46, [[4, 0x02014b50], [2, 20], ...fields, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), name);
    offset += 30 + name.length + file.size;
    directoryLength += 46 + name.length;
  }
  const count = files.length;
  const end = record(22, [[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directoryLength], [4, offset], [2, 0]]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}

class FolderPicker extends HTMLElement {
  connectedCallback() {
    this.input = document.createElement('input');
    this.input.type = 'file';
    this.input.webkitdirectory = true;
    this.input.hidden = true;
    this.input.addEventListener('change', () => this.hand([...this.input.files]));
    this.button = document.createElement('vaadin-button');
    const sign = document.createElement('span');
    sign.slot = 'prefix';
    sign.className = 'icon icon-folder';
    sign.setAttribute('aria-hidden', 'true');
    this.button.append(sign, this.label);
    this.button.addEventListener('click', () => this.input.click());
    this.message = document.createElement('p');
    this.message.setAttribute('role', 'alert');
    this.append(this.input, this.button, this.message);
  }

  disconnectedCallback() {
    this.replaceChildren();
  }

  async hand(files) {
    this.message.textContent = '';
    if (files.length === 0) {
      return;
    }
    if (files.length > MOST_FILES || !this.upload) {
      this.message.textContent = this.unsuitable;
      return;
    }
    this.button.disabled = true;
    try {
      const folder = (files[0].webkitRelativePath || 'folder').split('/')[0];
      const zip = new File([await zipOf(files)], `${folder}.folder.zip`, { type: 'application/zip' });
      this.upload.files = [zip];
      this.upload.uploadFiles([zip]);
    } catch {
      this.message.textContent = this.unsuitable;
    } finally {
      this.button.disabled = false;
      this.input.value = '';
    }
  }
}

customElements.define('folder-picker', FolderPicker);
