/** One line of the town: who lives or builds where. All of them are made up. */
export interface Resident {
  name: string;
  kind: 'person' | 'business';
  address: string;
  city: string;
  county: string;
  postalCode: string;
}

const line = (text: string): Resident => {
  const [name = '', kind = '', address = '', city = '', county = '', postalCode = ''] = text.split(' | ');
  return { name, kind: kind as Resident['kind'], address, city, county, postalCode };
};

/** The people and businesses of the demo town, with addresses as they are written in Arizona. */
export const residents: readonly Resident[] = [
  'Marisol Vega | person | 2214 W Palo Verde Dr | Phoenix | Maricopa | 85021',
  'Thomas Begay | person | 418 N Navajo St | Flagstaff | Coconino | 86001',
  'Priya Raman | person | 1907 E Saguaro Ln | Chandler | Maricopa | 85225',
  'Daniel Okafor | person | 733 S Mesquite Ave | Mesa | Maricopa | 85210',
  'Linda Castellanos | person | 5120 N 19th Ave | Phoenix | Maricopa | 85015',
  'Copper Basin Builders | business | 880 E Ironwood Rd | Casa Grande | Pinal | 85122',
  'Harold Whitaker | person | 96 Cactus Wren Way | Prescott | Yavapai | 86301',
  'Desert Bloom Nursery | business | 14520 W Olive Ave | Waddell | Maricopa | 85355',
  'Aiyana Yazzie | person | 27 Red Butte Trl | Page | Coconino | 86040',
  'Gilbert Heritage Homes | business | 3300 S Higley Rd | Gilbert | Maricopa | 85297',
  'Samuel Ortega | person | 604 W 3rd St | Yuma | Yuma | 85364',
  'Nguyen Family Bakery | business | 1622 N Dysart Rd | Avondale | Maricopa | 85323',
  'Ruth Applewhite | person | 11809 N Sun Valley Dr | Sun City | Maricopa | 85351',
  'Verde Valley Vineyards | business | 1455 Page Springs Rd | Cornville | Yavapai | 86325',
  'Isaac Romero | person | 2750 E Baseline Rd | Phoenix | Maricopa | 85042',
  'Superstition Storage | business | 1040 S Ironwood Dr | Apache Junction | Pinal | 85120',
  'Kateri Begaye | person | 512 Ponderosa Cir | Payson | Gila | 85541',
  'Maple Street Apartments | business | 811 E Maple St | Mesa | Maricopa | 85203',
  'Owen Fitzgerald | person | 4488 E Cholla Rd | Cave Creek | Maricopa | 85331',
  'San Tan Charter School | business | 2950 E Hunt Hwy | San Tan Valley | Pinal | 85143',
  'Elena Marchetti | person | 239 W Gurley St | Prescott | Yavapai | 86301',
  'Painted Rock Dairy | business | 30900 W Buckeye Rd | Buckeye | Maricopa | 85326',
  'Jamal Whitfield | person | 6015 W Thomas Rd | Phoenix | Maricopa | 85033',
  'Mogollon Telecom | business | 77 N Beeline Hwy | Payson | Gila | 85541',
  'Beatriz Fuentes | person | 1311 E 24th Pl | Yuma | Yuma | 85365',
  'Kyrene Medical Plaza | business | 8700 S Kyrene Rd | Tempe | Maricopa | 85284',
  'Walter Lindqvist | person | 15 Lookout Mtn Rd | Sedona | Yavapai | 86336',
  'Agua Fria Logistics | business | 12205 W Van Buren St | Avondale | Maricopa | 85323',
  'Noor Hashimi | person | 930 N Alma School Rd | Chandler | Maricopa | 85224',
  'City of Ocotillo Streets | business | 300 S Central Ave | Ocotillo | Maricopa | 85248',
  'Peter Tsosie | person | 61 Lake Mary Rd | Flagstaff | Coconino | 86005',
  'Grace Abernathy | person | 7421 E Culver St | Scottsdale | Maricopa | 85257',
  'Palo Seco Partners | business | 19900 N Loop 101 | Glendale | Maricopa | 85308',
  'Rosa Delgadillo | person | 245 S Dobson Rd | Mesa | Maricopa | 85202',
  'Hassayampa Ranch | business | 41000 W Salome Hwy | Tonopah | Maricopa | 85354',
  'Victor Almanza | person | 3912 W Glendale Ave | Phoenix | Maricopa | 85051',
].map(line);
