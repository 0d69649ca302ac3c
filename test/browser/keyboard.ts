import type { Page } from 'playwright-core';

/** More than any page has between its beginning and what one looks for. */
const mostPresses = 80;

/** Somebody who presses keys, and reads what has the focus. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses a key until what is called so has the focus. */
  async goesTo(name: string, key = 'Tab'): Promise<void> {
    for (let times = 0; times < mostPresses; times += 1) {
      if ((await this.hasFocus()) === name) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`"${name}" is not reached with ${key}; the focus is on "${await this.hasFocus()}"`);
  }

  /** Goes there, and presses Enter. */
  async presses(name: string): Promise<void> {
    await this.goesTo(name);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to an input and types: text, or the beginning of a choice. */
  async types(name: string, text: string): Promise<void> {
    await this.goesTo(name);
    await this.page.keyboard.type(text);
  }

  private hasFocus(): Promise<string> {
    return this.page.evaluate<string>(nameOfFocus);
  }
}

/** By what stands beside an input, or what stands in a button. */
const nameOfFocus = `(() => {
  const on = document.activeElement;
  const name = on?.labels?.[0]?.textContent ?? on?.ariaLabel ?? on?.textContent ?? '';
  return name.replace('*', '').trim();
})()`;
