export const worldOf = (state) => state;
