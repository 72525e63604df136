package cn.anxue.imports;

/** How the cells of a field are read. */
public enum FieldForm {
    /** As it stands. */
    TEXT,
    /** A number people quote: narrow, without blanks. */
    CODE,
    /** A day. */
    DAY,
    /** Yuan. */
    MONEY,
    /** A whole number. */
    WHOLE,
    /** A fraction, also in percent. */
    RATE
}
