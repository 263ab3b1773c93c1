const list = (names: string): readonly string[] => names.trim().split(/\s+/);

/** Given names, as they meet in one valley of England. Nobody real is meant. */
export const givenNames = {
  female: {
    young: list(`
      Amelia Zara Ellie Maryam Poppy Kezia Freya Anaya Lacey Hafsa Ruby Imogen Oluchi Daisy Nikola Tia Jasmine Erin
      Sumaya Maisie Chloe Leyla Esme Aaliyah Niamh Wiktoria Summer Fatou Scarlett Meera`),
    adult: list(`
      Kelly Samina Natalie Agnieszka Rachel Adaeze Gemma Shabnam Lisa Danielle Ioana Michelle Nasreen Tracey Abena
      Stacey Carly Yasmin Kirsty Monika Leanne Farzana Bridget Claudette`),
    old: list(`
      Sheila Dorothy Jean Maureen Kulwinder Beryl Eunice Pauline Halina Rita Gwen Parveen Sylvia Winsome Edna
      Marjorie`),
  },
  male: {
    young: list(`
      Noah Ibrahim Alfie Kacper Tyler Kai Mohammed Leo Jayden Finley Ayaan Callum Ethan Kwame Zachary Riley Yusuf
      Harvey Dylan Oskar Reuben Musa Jake Theo Corey Aryan Lewis Ciaran Hamza Toby`),
    adult: list(`
      Darren Imran Craig Piotr Wayne Emeka Lee Asif Scott Marius Dean Tariq Stuart Kofi Gareth Ryan Sanjay Shaun Delroy
      Jason Karim Neil Liam Stefan`),
    old: list(`
      Ronald Harold Balbir Kenneth Derek Cedric Stanislaw Norman Raymond Mahmood Frank Winston Bernard Terence Roy
      Gordon`),
  },
} as const;

/** Family names of the valley. */
export const familyNames = list(`
  Ackroyd Adeleke Ahmed Ainsworth Bancroft Begum Bennett Boateng Booth Brannigan Butterworth Campbell Clegg Connolly
  Crowther Dhillon Dobson Dyson Eastwood Farrow Fielding Gill Greenhalgh Hadfield Haigh Hargreaves Hinchliffe Holroyd
  Hussain Ingham Jagger Joshi Kaczmarek Kaur Kenworthy Khan Kowalczyk Lockwood Lumb Mahmood Maddocks McAllister Mensah
  Midgley Moorhouse Murgatroyd Ndiaye Nuttall O’Hara Ogden Olawale Parkin Patel Pickersgill Popescu Quarmby Rafferty
  Rahman Ramsden Rashid Redfern Rushworth Sharrock Shackleton Singh Stansfield Sutcliffe Sykes-Bell Szymanski
  Tattersall Thackray Tordoff Uddin Varley Wadsworth Walmsley Whiteley Wójcik Wolfenden Yeadon`);

/** How somebody else may have heard the name: an accent left off, a double letter lost, `i` for `y`, an `e` too many. */
export function misheard(name: string): string {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("’", "");
  if (plain !== name) return plain;
  const single = name.replace(/([a-z])\1/, "$1");
  if (single !== name) return single;
  return name.includes("y") ? name.replace("y", "i") : `${name}e`;
}
