import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { compose } from '../../src/samples/compose';
import { accessibilityProblems } from './support/accessibility';
import { test, type OpenOptions } from './support/test';

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const gates = (page: Page) => page.getByRole('slider', { name: 'Channel whose gate is read' });
/** What a control that reads numbers says of the one it stands on. */
const readout = async (control: Locator) => (await control.getAttribute('aria-valuetext')) ?? '';

/** Has what is played from its start go on until it is stopped: a second of music is over before a busy machine looks. */
const ENDLESS_SOUNDS = `{
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...when) {
    this.loop = true;
    return start.apply(this, when);
  };
}`;
const withEndlessSounds = async (page: Page): Promise<void> => {
  await page.addInitScript({ content: ENDLESS_SOUNDS });
};

/** The page with one panel of a layer open, once the panel has something to show. */
async function openPanel(
  open: (options: OpenOptions) => Promise<Page>,
  address: string,
  prepare?: OpenOptions['prepare'],
) {
  const page = await open({ path: `#/network?${address}`, prepare });
  await page.getByRole('tabpanel').locator('section').first().waitFor({ timeout: 150_000 });
  return page;
}

async function savedBy(page: Page, button: Locator) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** What librsvg makes of an SVG; undefined where it is not installed. */
function librsvgPng(svg: Buffer): Buffer | undefined {
  const { stdout, error, status } = spawnSync('rsvg-convert', ['--format', 'png'], { input: svg });
  if (error && 'code' in error && error.code === 'ENOENT') return undefined;
  expect(status).toBe(0);
  return stdout;
}

/** Mean distance of two pictures, in [0, 1]: of what the browser draws of an SVG from a PNG, over white. */
function distance(page: Page, svg: string, png: Buffer): Promise<number> {
  return page.evaluate(
    async ([svg, png]) => {
      const pixelsOf = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(400, 400);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('There is no canvas.');
        context.fillStyle = '#fff';
        context.fillRect(0, 0, 400, 400);
        context.drawImage(image, 0, 0, 400, 400);
        return context.getImageData(0, 0, 400, 400).data;
      };
      const one = await pixelsOf(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
      const other = await pixelsOf(`data:image/png;base64,${png}`);
      return one.reduce((sum, value, index) => sum + Math.abs(value - other[index]), 0) / one.length / 255;
    },
    [svg, png.toString('base64')] as const,
  );
}

describe('inside a layer', () => {
  test('gates differ between two clips, and the panel says which channels', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=squeeze&input=metalRiff&channel=7');
    const metal = await readout(gates(page));
    expect(metal).toMatch(/^Channel 7: gate 0\.\d\d/);
    await page.getByRole('button', { name: 'String cadence' }).click();
    await expect.poll(() => readout(gates(page))).not.toBe(metal);

    await page.goto(
      page.url().replace('input=stringCadence', 'input=metalRiff') + '&otherInput=stringCadence',
    );
    await page.getByLabel('held against').selectOption({ label: 'the other input' });
    const opened = page.getByRole('region', { name: 'Opened most' }).getByRole('button');
    await opened.first().waitFor();
    const [, gate, against] =
      /gate ([\d.]+) against ([\d.]+)/.exec((await opened.first().textContent()) ?? '') ?? [];
    expect(Number(gate)).toBeGreaterThan(Number(against));
  });

  test('maps are read by pointer and by arrow keys', async ({ open }) => {
    const page = await openPanel(open, 'layer=block4&panel=inside&stage=expand&channel=0');
    const map = page.getByRole('slider', { name: 'Value in the map of channel 0' });
    await map.hover({ position: { x: 40, y: 100 } });
    await expect.poll(() => readout(map)).toMatch(/ Hz, \d\.\d\d s: −?\d+\.\d{3}$/);
    await map.focus();
    const before = await readout(map);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => readout(map)).not.toBe(before);

    const wall = page.getByRole('slider', { name: /^Channel of the maps/ });
    await wall.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('channel=1');
    await expect.poll(() => readout(wall)).toMatch(/^Channel 1: mean /);
  });

  test('the channel that is shown first is the most active, until another is chosen', async ({ open }) => {
    const page = await openPanel(open, 'layer=block4&panel=inside&stage=expand');
    const wall = page.getByRole('slider', { name: /^Channel of the maps/ });
    const meanOf = async () => {
      const [, minus, mean] = /mean (−?)([\d.]+)/.exec(await readout(wall)) ?? [];
      return Number(mean) * (minus ? -1 : 1);
    };
    const first = await meanOf();
    const address = page.url();
    for (const channel of [0, 1, 2, 3]) {
      await page.goto(`${address}&channel=${channel}`);
      await expect.poll(() => readout(wall)).toMatch(new RegExp(`^Channel ${channel}:`));
      expect(await meanOf()).toBeLessThanOrEqual(first);
    }
  });

  test('each step can be chosen, and shows its own maps and weights', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=inside&channel=0');
    await page.getByRole('button', { name: /^Depthwise/ }).click();
    await section(page, 'Block 12: weights of “Depthwise”').waitFor();
    await expect
      .poll(() => page.getByRole('table', { name: 'Kernel of channel 0' }).getByRole('cell').count())
      .toBe(9);
    await page.getByRole('button', { name: /^Project/ }).click();
    await section(page, 'Block 12: weights of “Project”').waitFor();
    await page.getByText('48 channels').first().waitFor();
  });

  test('the curve puts the number that is pointed at into the formula', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=activation');
    const curve = page.getByRole('slider', { name: 'Number on the curves' });
    await curve.focus();
    await page.keyboard.press('End');
    await expect.poll(() => readout(curve)).toMatch(/^x = 5\.95: ReLU 5\.95, swish 5\.93, h-swish 5\.95;/);
    await page.getByText('= 5.95 · 6.00 / 6 =').waitFor();
  });

  test('the shape says whether there is a skip, and why', async ({ open }) => {
    const page = await openPanel(open, 'layer=block13&panel=shape');
    const shape = section(page, 'Block 13: inverted residual');
    expect(await shape.innerText()).toContain('There is no skip: the stride of 2 halves the picture');
    await page.goto(page.url().replace('block13', 'block14'));
    expect(await section(page, 'Block 14: inverted residual').innerText()).toContain('The skip is on');
  });
});

describe('a layer that was changed', () => {
  test('shows what it is now, and one that was left out how to have it back', async ({ open }) => {
    const edits = 'block12-relu,block12-drop';
    const page = await open({ path: `#/network?layer=block12&panel=activation&edits=${edits}` });
    await page.getByText(/^Block 12 is left out by a change/).waitFor();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByText(/^Of the .+ are not above 0 and become 0/).waitFor();
    await page.getByText(/by a change\. As trained it is/).waitFor();
    expect(page.url()).toContain('edits=block12-relu');
    expect(page.url()).not.toContain('drop');
  });
});

describe('what a channel likes', () => {
  test('is found in a file of one’s own and in the samples, and can be heard', async ({ open }) => {
    const page = await openPanel(open, 'layer=block4&panel=inside&stage=depthwise', withEndlessSounds);
    const wav = Buffer.from(new Uint8Array(compose('houseBeat')));
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: 'my song.wav', mimeType: 'audio/wav', buffer: wav });
    await expect.poll(() => page.url()).toContain('input=file');
    const find = page.getByRole('button', { name: /^Find what channel \d+ likes$/ });
    await find.click();
    // Whoever looks at another channel meanwhile can ask again.
    await expect.poll(() => page.url()).toMatch(/channel=\d+/);
    const address = page.url();
    const findIn = async (channel: number) => {
      await page.goto(address.replace(/channel=\d+/, `channel=${channel}`));
      await page.getByRole('button', { name: `Find what channel ${channel} likes` }).waitFor();
    };
    await findIn(2);
    await find.click();
    await findIn(3);
    await findIn(2);
    await expect
      .poll(() => page.getByRole('progressbar', { name: 'Listening to all sounds' }).count())
      .toBe(0);
    await find.click();
    const moments = page.getByRole('list', { name: 'Strongest moments' }).getByRole('listitem');
    await moments.first().waitFor({ timeout: 200_000 });
    const play = moments.first().getByRole('button', { name: /^Hear / });
    await play.click();
    await expect.poll(() => play.getAttribute('aria-pressed')).toBe('true');
    // Two sounds at once are none.
    await page.getByRole('button', { name: 'Play my song.wav' }).first().click();
    await expect.poll(() => play.getAttribute('aria-pressed')).toBe('false');
    await moments
      .first()
      .getByRole('button', { name: /^Go to / })
      .click();
    await expect.poll(() => page.url()).toContain('atS=');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save “Block 4: weights of .* as NPY, a NumPy file$/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('genrescope-genre-block4-depthwise-weights.npy');
  });
});

describe('a panel as a picture', () => {
  test('an SVG parses, holds the text, and needs nothing of the page', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=squeeze');
    const { name, content } = await savedBy(
      page,
      page.getByRole('button', { name: 'Save “Block 12: squeeze-and-excitation” as SVG' }),
    );
    expect(name).toBe('genrescope-genre-block12-squeeze-and-excitation.svg');
    const svg = content.toString('utf8');
    const parsed = await page.evaluate(async (text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
      const texts = [...documentElement.querySelectorAll('text')].map(({ textContent }) => textContent);
      const images = [...documentElement.querySelectorAll('image')].map((image) =>
        image.getAttribute('href'),
      );
      const drawn = [...documentElement.querySelectorAll('image')].map(async (image) => {
        const picture = new Image();
        picture.src = image.getAttribute('href') ?? '';
        await picture.decode();
        return picture.naturalWidth / Number(image.getAttribute('width'));
      });
      return {
        root: documentElement.localName,
        texts: texts.join(' '),
        images,
        pixels: await Promise.all(drawn),
      };
    }, svg);
    expect(parsed.root).toBe('svg');
    expect(parsed.texts).toContain('Block 12: squeeze-and-excitation');
    expect(parsed.texts).toContain('the 272 maps become 272 means');
    expect(parsed.texts).not.toContain('PNG');
    expect(parsed.images.length).toBeGreaterThan(1);
    for (const href of parsed.images) expect(href).toMatch(/^data:image\/png;base64,/);
    // Large enough not to be blurred by a reader that knows no `pixelated`.
    for (const pixels of parsed.pixels) expect(pixels).toBeGreaterThanOrEqual(1);
    expect(svg).not.toMatch(/class=|var\(--|oklab|light-dark|vector-effect/);
    expect(parsed.texts).toContain('The map of channel');
  });

  test('its legend is inside, what is scrolled out of sight too, and librsvg draws it as the browser does', async ({
    open,
  }) => {
    for (const [address, button, words] of [
      ['layer=block12&panel=squeeze', 'Save “The gates of all channels” as SVG', 'held against'],
      ['layer=block12&panel=squeeze', 'Save “genre (ours, the default)” as SVG', 'border: a convolution'],
    ] as const) {
      const page = await openPanel(open, address);
      await page.setViewportSize({ width: 390, height: 844 });
      const { content } = await savedBy(page, page.getByRole('button', { name: button }));
      const svg = content.toString('utf8');
      expect(svg).toContain(words);
      expect(svg).not.toMatch(/vector-effect|<foreignObject/);
      const [, width] = /<svg[^>]* width="([\d.]+)"/.exec(svg) ?? [];
      // The network is drawn wider than a phone is.
      if (words.startsWith('border')) expect(Number(width)).toBeGreaterThan(800);
      const drawn = librsvgPng(content);
      if (drawn === undefined) continue;
      expect(await distance(page, svg, drawn)).toBeLessThan(0.06);
    }
  });

  test('a PNG is one', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=shape');
    const { name, content } = await savedBy(page, page.getByRole('button', { name: /as PNG$/ }).last());
    expect(name).toMatch(/\.png$/);
    expect(content.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(content.length).toBeGreaterThan(10_000);
  });
});

describe('what is chosen stays in the address', () => {
  test('gates and their order', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=squeeze');
    const [whose, order] = [
      page.getByLabel('Gates of', { exact: true }),
      page.getByLabel('Order', { exact: true }),
    ];
    await whose.selectOption({ label: 'average of Blues' });
    await expect.poll(() => page.url()).toContain('gates=blues');
    await order.selectOption({ index: 2 });
    await expect.poll(() => page.url()).toContain('gateOrder=difference');
    await page.reload();
    await gates(page).waitFor();
    await expect.poll(() => whose.inputValue()).toBe('blues');
    await expect.poll(() => order.inputValue()).toBe('difference');
  });

  test('the glossary, and why the answer is asked for', async ({ open }) => {
    const page = await open({ path: '#/network?input=metalRiff&why=rock&glossary=gate' });
    await page.getByRole('complementary', { name: 'Gate' }).waitFor();
    const why = section(page, 'Why this answer?');
    await why.getByRole('heading', { name: 'Put to the test' }).waitFor({ timeout: 200_000 });
    await expect.poll(() => why.getByRole('combobox').inputValue()).toBe('rock');
    await why.getByRole('slider', { name: /^Keep the most salient/ }).fill('70');
    await expect.poll(() => page.url()).toContain('whyKept=70');
    await page.getByRole('complementary').getByRole('button', { name: 'Close the glossary' }).click();
    await expect.poll(() => page.url()).not.toContain('glossary');
  });
});

describe('why this answer', () => {
  test('is mapped, put to the test and heard, and goes with what is seen', async ({ open }) => {
    const page = await open({ path: '#/network?input=metalRiff', prepare: withEndlessSounds });
    const why = section(page, 'Why this answer?');
    await why.getByRole('button', { name: 'Find out' }).click();
    await why.getByRole('heading', { name: 'Put to the test' }).waitFor({ timeout: 200_000 });
    const map = why.getByRole('slider', { name: 'Saliency over the spectrogram' });
    await map.hover();
    await expect.poll(() => readout(map)).toMatch(/(raises|lowers) the log odds of .+ by \d+\.\d{3}$/);
    await why.getByText(/^About .+, from 0\.0 s to \d\.\d s\.$/).waitFor();
    const kept = why.getByRole('button', { name: 'Hear only what mattered' });
    await kept.click();
    await expect.poll(() => kept.getAttribute('aria-pressed')).toBe('true');
    await kept.click();
    await expect.poll(() => kept.getAttribute('aria-pressed')).toBe('false');

    // Another place in the music is asked about by itself, and so is the changed network; another sound is not.
    await page.goto(`${page.url()}&atS=6`);
    await why.getByText(/^About .+, from [45]\.\d s to \d\.\d s\.$/).waitFor();
    const figures = why.getByText(/^The map .*The whole window is/);
    const before = await figures.textContent();
    await page
      .getByRole('region', { name: 'What if' })
      .getByRole('button', { name: 'Without squeeze-and-excitation' })
      .click();
    await expect.poll(() => figures.textContent()).not.toBe(before);
    await page.getByRole('button', { name: 'String cadence' }).click();
    await expect.poll(() => why.getByRole('heading', { name: 'Put to the test' }).count()).toBe(0);
    expect(page.url()).not.toContain('why=');
  });
});

describe('the glossary', () => {
  test('explains by keyboard: in short on focus, at length on Enter, and lets go on Escape', async ({
    open,
  }) => {
    const page = await openPanel(open, 'layer=block12&panel=squeeze');
    const term = page.getByRole('tabpanel').getByRole('button', { name: 'gate', exact: true }).first();
    await term.focus();
    const tip = page.getByRole('tooltip').filter({ visible: true });
    await tip.waitFor();
    await expect.poll(() => tip.textContent()).toContain('0 shuts it, 1 lets it through');
    await page.keyboard.press('Escape');
    await expect.poll(() => tip.count()).toBe(0);
    await page.keyboard.press('Enter');
    const glossary = page.getByRole('complementary', { name: 'Gate' });
    await glossary.waitFor();
    expect(await glossary.textContent()).toContain('const gates = GATES[this.gate](');
    expect(await glossary.textContent()).toContain('src/model/layers/squeezeExcitation.ts');
    expect(await glossary.textContent()).toContain('training/genrescope/network.py');
    expect(await glossary.textContent()).toContain('self.gate(');
    await page.keyboard.press('Escape');
    await expect.poll(() => glossary.count()).toBe(0);
    await expect.poll(() => term.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('has every term, each leading to the next', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=shape');
    await page.getByRole('button', { name: 'Glossary' }).click();
    await page.getByRole('complementary').getByRole('button', { name: 'Receptive field' }).click();
    await page.getByRole('complementary', { name: 'Receptive field' }).waitFor();
  });
});

describe('for everybody', () => {
  test.for(['light', 'dark'] as const)(
    'axe finds nothing wrong in any panel, and nothing is wider than a phone: %s',
    async (colorScheme, { open }) => {
      const page = await open({
        path: '#/network?layer=block12&panel=inside',
        colorScheme,
        viewport: { width: 390, height: 844 },
      });
      for (const panel of ['inside', 'squeeze', 'activation', 'shape']) {
        await page.goto(page.url().replace(/panel=\w+/, `panel=${panel}`));
        await page.locator(`[role=tab][data-name=${panel}][aria-selected=true]`).waitFor();
        await page.getByRole('tabpanel').locator('section').first().waitFor();
        expect(await accessibilityProblems(page)).toEqual([]);
        const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await expect.poll(overflow).toBeLessThanOrEqual(0);
      }
      await page.goto(page.url().replace(/panel=\w+/, 'tour=3&panel=squeeze'));
      await page.getByRole('heading', { name: /^Squeeze-and-excitation: a mixing desk/ }).waitFor();
      await page.getByRole('button', { name: 'Glossary' }).click();
      await page.getByRole('complementary').getByRole('button', { name: 'Gate' }).click();
      await page.getByRole('complementary', { name: 'Gate' }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    },
  );
});
