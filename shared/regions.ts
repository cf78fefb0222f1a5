import { fold } from './fold.ts';
import type { Region } from './postings.ts';

/** Places with their offices, parted by semicolons. */
const cities: Readonly<Record<Region, string>> = {
  east:
    'Ottawa; Gloucester; Nepean; Kanata; Orleans; Vanier; Rockland; Hawkesbury; Casselman; ' +
    'Cornwall; Alexandria; Brockville; Prescott; Kemptville; Perth; Smiths Falls; Carleton ' +
    'Place; Almonte; Arnprior; Renfrew; Pembroke; Petawawa; Kingston; Gananoque; Napanee; ' +
    'Belleville; Trenton; Quinte West; Picton; Bancroft; Peterborough; Lindsay; Cobourg; ' +
    'Port Hope; Winchester; Morrisburg; Gatineau',
  toronto: 'Toronto; Etobicoke; North York; Scarborough; York; East York; Downsview',
  central:
    'Mississauga; Brampton; Markham; Vaughan; Richmond Hill; Newmarket; Aurora; Oshawa; ' +
    'Whitby; Ajax; Pickering; Oakville; Burlington; Milton; Barrie; Orillia; Midland; ' +
    'Penetanguishene; Collingwood; Orangeville; Bracebridge; Caledon; Georgetown; Halton ' +
    'Hills; Bowmanville; Concord; Thornhill',
  west:
    'Hamilton; St. Catharines; Niagara Falls; Welland; Thorold; Kitchener; Waterloo; ' +
    'Cambridge; Guelph; London; St. Thomas; Woodstock; Stratford; Brantford; Simcoe; ' +
    'Windsor; Chatham; Leamington; Sarnia; Owen Sound; Walkerton; Goderich; Ridgetown; ' +
    'Clinton; Tillsonburg',
  north:
    'Sudbury; Greater Sudbury; North Bay; Timmins; Sault Ste. Marie; Thunder Bay; Kenora; ' +
    'Dryden; Fort Frances; Kapuskasing; Hearst; Cochrane; Kirkland Lake; New Liskeard; ' +
    'Temiskaming Shores; Elliot Lake; Espanola; Parry Sound; Marathon; Geraldton; Sioux ' +
    'Lookout; Moosonee; Huntsville; Monteith; South Porcupine',
};

const regionOfCity = new Map(
  Object.entries(cities).flatMap(([region, names]) =>
    names.split('; ').map((name) => [fold(name), region] as const),
  ),
);

/** The board's region of a city, in either language; null where the city is not known to us. */
export function regionOf(city: string | null): Region | null {
  const found = regionOfCity.get(fold(city ?? '').replace(/\bsainte\b/, 'ste'));
  return found === undefined ? null : asRegion(found);
}

/** Guarantee: the map is built from the keys of `cities`, which are regions. */
function asRegion(name: string): Region {
  return name as Region;
}
