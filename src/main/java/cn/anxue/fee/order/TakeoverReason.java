package cn.anxue.fee.order;

import cn.anxue.ledger.EntryReason;

/** Why an order holds money that no bank line brought. */
public enum TakeoverReason implements EntryReason {
    /** It was paid before it was kept here; the bank's stated balance is booked against what is missing for it. */
    ORDER_TAKEN_OVER
}
