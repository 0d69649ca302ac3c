import type { Locator } from 'playwright-core';
import type { Facts, Json } from '../../libs/domain/src/cases/state.js';
import { inEnglish } from '../../apps/console/src/words/trade-terms.js';

/** Fills facts into a form as a person does: by what stands beside the inputs. */
export async function fills(form: Locator, facts: Facts): Promise<void> {
  for (const [name, value] of Object.entries(facts)) {
    await asksFor(form, name);
    await fill(form, { name, label: inEnglish(name), value });
  }
}

interface Input {
  name: string;
  label: string;
  value: Json;
}

/** A fact that is not asked for is chosen from the list of the others. */
async function asksFor(form: Locator, name: string): Promise<void> {
  const more = form.getByLabel('Another one', { exact: true });
  const others = await more
    .locator('option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  if (others.includes(name)) await more.selectOption(name);
}

async function fill(form: Locator, input: Input): Promise<void> {
  const { label, value } = input;
  if (Array.isArray(value)) return typeof value[0] === 'object' ? rows(form, input) : lines(form, input);
  if (typeof value === 'object' && value !== null)
    return group(form.getByRole('group', { name: label, exact: true }), value);
  const control = form.getByLabel(label, { exact: true });
  if (typeof value === 'boolean') return control.setChecked(value);
  await simple(control, input);
}

async function simple(control: Locator, { name, value }: Input): Promise<void> {
  const isChoice = (await control.locator('option').count()) > 0;
  if (isChoice) await control.selectOption(String(value));
  else await control.fill(name.endsWith('Cents') ? (Number(value) / 100).toFixed(2) : String(value));
}

async function rows(form: Locator, { label, value }: Input): Promise<void> {
  for (const [index, row] of (value as Facts[]).entries()) {
    await form.getByRole('button', { name: `Add to ${label}`, exact: true }).click();
    await group(form.getByRole('group', { name: `${label} ${index + 1}`, exact: true }), row);
  }
}

const lines = (form: Locator, { label, value }: Input): Promise<void> =>
  form.getByLabel(label, { exact: true }).fill((value as string[]).join('\n'));

async function group(parts: Locator, values: Facts): Promise<void> {
  for (const [name, value] of Object.entries(values))
    await fill(parts, { name, label: inEnglish(name), value });
}
