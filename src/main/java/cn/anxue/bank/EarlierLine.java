package cn.anxue.bank;

/**
 * A line booked before that another one may take back.
 *
 * @param placement where its money stands now: as booked, or as identified since
 * @param matches how many lines could be meant; more than one is none
 */
record EarlierLine(LineId id, Placement placement, long matches) {}
