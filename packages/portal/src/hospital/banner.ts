/** The patient banner: who this is, unmistakably, before anything clinical is read. */
import { make, part, type Child } from '../page/make.ts';
import { joined, pair, t, type TextKey } from '../page/text.ts';
import { ageOn, type Patient } from './patient.ts';

export function showBanner(patient: Patient, today: string): void {
  const { name, sex, born, died, mrn, place, attending, bloodGroup, allergies } = patient;
  const fact = (label: TextKey, value: Child): HTMLElement =>
    make('div', { class: 'fact' }, make('dt', {}, t(label)), make('dd', {}, value));
  const age = t('age', { age: ageOn(born, died ?? today) });
  part('banner').replaceChildren(
    make(
      'div',
      { class: 'banner-who' },
      make('h1', {}, pair(name)),
      make('p', {}, joined([t(`sex.${sex}`), age])),
      died ? make('p', { class: 'banner-died' }, t('banner.died', { date: died })) : null,
    ),
    make(
      'dl',
      { class: 'facts' },
      fact('banner.mrn', mrn),
      fact('banner.born', born),
      fact('banner.place', pair(place)),
      fact('banner.attending', pair(attending)),
      fact('banner.blood', bloodGroup),
    ),
    make(
      'p',
      { class: allergies.length > 0 ? 'allergies allergies-known' : 'allergies' },
      make('strong', {}, t('banner.allergies')),
      ' ',
      allergies.length > 0 ? joined(allergies.map(pair)) : t('banner.allergies.none'),
    ),
  );
}
