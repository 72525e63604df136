package cn.anxue.ledger;

/** One leg of an accepted act with its places in both accounts, ready to be written. */
record Posting(JournalAct act, int leg, long debitPosition, long creditPosition) {
    JournalAct.Leg entry() {
        return act.legs().get(leg);
    }
}
