import { type Day, dayNumber, daysAfter, yearsBefore } from "@concordat/domain";

const minute = 60_000;
const day = 1440 * minute;

/** Days and instants counted back from the day on which the demonstration is looked at; what lies ahead is negative. */
export class Calendar {
  readonly today: Day;

  constructor(today: Day) {
    this.today = today;
  }

  day(ago: number): Day {
    return daysAfter(this.today, -ago);
  }

  /** Somewhere in the working day, ten in the morning if nothing is said. */
  instant(ago: number, minutes = 600): number {
    return dayNumber(this.day(ago)) * day + minutes * minute;
  }

  /** The birthday of somebody who reached an age so many days ago, or will when that is negative. */
  birthday(age: number, ago: number): Day {
    return daysAfter(yearsBefore(this.today, age), -ago);
  }
}
