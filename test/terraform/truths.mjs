export const truths = [];
