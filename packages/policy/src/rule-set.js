export const covers = ({ from, until }, at) => from <= at && at < until;
