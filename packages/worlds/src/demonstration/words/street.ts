/** Where outreach met somebody. */
export const places = [
  "Doorway beside the old market hall, Harrowmere",
  "Under the canal bridge at Wharf Street",
  "Bus station, stand F",
  "Car park behind the library, Eastwold",
  "Churchyard on Chapel Steps",
  "Tent in the woods above Reservoir Road",
  "Stairwell of the multi-storey, Calder Vale",
  "Shelter in Jubilee Park",
] as const;

/** Hostels and stays. */
export const stays = [
  ["Mill House hostel", "Asked to leave after a disagreement"],
  ["Night shelter at St Aidan’s", "End of the winter opening"],
  ["Friend’s settee", "Friend moved away"],
  ["Supported flat, Union Street", "Rent not paid"],
  ["Prison release address", "Licence ended"],
  ["Bed and breakfast, Netherlow", "Duty ended"],
] as const;

/** Why somebody is about to lose their home. */
export const whyHomeless = [
  "Asked to leave by family; has nowhere from the end of the month.",
  "Notice from the landlord, eight weeks. Wants to stay in the area.",
  "Leaving hospital on Friday with no home to go to.",
  "Relationship ended; sleeping in the car.",
  "Came out of prison a week ago; the room fell through.",
  "Sofa-surfing for two months; last friend has said no.",
] as const;

/** Made-up landlords. */
export const landlords = [
  "Harrowmere Council",
  "Calder Homes",
  "A private landlord",
  "Eastwold Housing Trust",
] as const;
/** What somebody lives on. */
export const incomes = [
  ["Universal Credit", "£393 a month"],
  ["Wages, part-time", "about £620 a month"],
  ["Personal Independence Payment", "£290 a month"],
  ["State pension", "£884 every four weeks"],
  ["None", "£0"],
] as const;
/** What somebody owes. */
export const debts = [
  ["Council tax", "£640"],
  ["Rent", "£1,120"],
  ["Loan", "about £2,000"],
  ["Energy", "£310"],
] as const;
