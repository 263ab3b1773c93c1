/** What somebody noticed about a child. */
export const noticed = [
  "{n} arrived without a coat again and asked for something to eat before registration.",
  "{n} has been very tired all week and fell asleep in the afternoon lesson.",
  "{n} was upset at going-home time and did not want to say why.",
  "{n} has stopped joining in with friends and sits alone at break.",
  "{n} missed two appointments this month and the phone was not answered.",
  "{n} came in with a bruise on the arm and gave two different explanations.",
  "{n}’s uniform has not been washed for several days.",
  "{n} has been looking after younger ones at home before coming in.",
  "{n} became frightened when voices were raised in the corridor.",
  "{n} was seen in town late in the evening with much older young people.",
  "{n} has new trainers and a second phone that nobody at home can explain.",
  "{n} has lost weight since the summer and brings no lunch.",
  "{n} flinched when an adult reached past {him}.",
  "{n} was collected late three times and seemed worried about it.",
  "{n} wrote in a class exercise that home is loud at night.",
  "{n} has not been seen at the last two home visits.",
] as const;

/** What a child or somebody close to them said. */
export const said = [
  "{He} said that things at home are “up and down”.",
  "{He} said {he} would rather stay at {his} gran’s.",
  "{He} told a trusted adult that there was shouting at the weekend.",
  "Mum said that money has been very tight since the hours were cut.",
  "Dad said that he is managing, and asked not to be rung at work.",
  "{He} said {he} was fine and did not want a fuss.",
  "A neighbour said that there had been visitors at all hours.",
  "Mum became tearful and said that she feels on her own with it.",
  "{He} asked whether the things {he} says would be told to {his} parents.",
  "{He} said that {he} sleeps on the settee because of the damp in the bedroom.",
  "Grandmother said that she would help more if she were asked.",
  "{He} said that {he} likes it best when everybody eats together.",
] as const;

/** What the writer makes of it, and does. */
export const soNext = [
  "Discussed with the safeguarding lead the same day.",
  "I am worried about neglect rather than a single event.",
  "No immediate danger seen. To be reviewed with the family this week.",
  "Parents told that this would be shared, and agreed.",
  "Parents not yet told: it did not seem safe to do so by phone.",
  "To be raised at the next meeting.",
  "I have seen {n} alone and will do so again on Thursday.",
  "This fits a pattern over the last half-term.",
  "Recorded in case it matters later; no action by itself.",
  "Advice sought from the hub; a referral follows.",
] as const;

/** Why help is asked for. */
export const whyHelp = [
  "The family would like help with routines, bedtime and getting to school on time.",
  "Several changes of home in a year; the family wants one person to talk to.",
  "Mum is caring for a relative and asks for help so that {n} gets time of {his} own.",
  "{n}’s attendance has fallen and the family is open to support.",
  "Dad has asked for a parenting course and help with the letters from the landlord.",
  "There is worry about money, food at the end of the month and a broken boiler.",
  "{n} finds it hard to manage feelings; the family would like advice on what to do at home.",
  "A concern about {n}’s safety at home, reported by a professional who knows the family well.",
  "Arguments at home are getting worse and {n} hears them.",
  "{n} is spending time with older young people and is out late; parents are worried.",
] as const;

/** What a child or young person wants, in their words. */
export const childWants = [
  "{n} wants to stay at the same school, whatever happens.",
  "{n} wants people to stop asking the same questions.",
  "{n} would like to see {his} dad, but not at the house.",
  "{n} wants a bed of {his} own and a door that shuts.",
  "{n} says football on Saturdays is the best part of the week.",
  "{n} wants mum to have somebody to talk to as well.",
  "{n} does not want to talk about it at school.",
  "{n} would like to know what is in the plan, in words that make sense.",
  "{n} wants to help with the baby but not every night.",
  "{n} drew the house with everybody in it, and the dog.",
  "{n} is clear that {he} wants to live with gran for now.",
  "{n} says that things are better than they were before Easter.",
] as const;

/** What was seen of a child’s development. */
export const development = [
  "Two-year review: speech a little behind, otherwise as expected",
  "Weight steady on the 25th centile",
  "Hearing test passed",
  "Immunisations up to date",
  "Immunisations missed; catch-up offered",
  "Eight-week check: settled, feeding well",
  "Speech and language therapy: second block offered",
  "Toilet training: progress since last visit",
] as const;
