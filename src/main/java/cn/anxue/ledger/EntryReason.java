package cn.anxue.ledger;

/** Why an entry was made. Rooms above supply their own enums; the constant's name is what the journal keeps. */
public interface EntryReason {
    String name();
}
