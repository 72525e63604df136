package cn.anxue.ledger;

import java.util.UUID;

/** An act's place in the journal: holder first, as in every key of the ledger. */
record ActKey(UUID holder, UUID act) {}
