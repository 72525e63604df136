package cn.anxue.identity;

import java.util.Locale;

/** What an actor may do; how far is his {@link Scope}. The names in lower case are the groups of a token. */
public enum Role {
    /** Registers, assesses, issues, proposes within his region. */
    OFFICER,
    /** Decides on proposals of others within his region. */
    APPROVER,
    /** Records findings. */
    INSPECTOR,
    /** A bank's machine or clerk: lines, statements and instructions of its own accounts. */
    BANK,
    /** An institution, for itself alone. */
    INSTITUTION,
    /** Whoever accepted an order by a code sent to the phone; reaches that order alone. */
    FAMILY,
    /** Reads everything but personal data within his region. */
    AUDITOR,
    /** Keeps actors; never touches money. */
    ADMINISTRATOR,
    /** Alone may read who reported something (举报保密员); handles no case, so that nobody who does ever knows. */
    CONFIDANT,
    /** A citizen appointed to keep an eye on some institutions (社会监督员): reports clues, sees nothing else. */
    SUPERVISOR;

    // The same names for annotations, which take constants only.
    public static final String OFFICER_GROUP = "officer";
    public static final String APPROVER_GROUP = "approver";
    public static final String INSPECTOR_GROUP = "inspector";
    public static final String BANK_GROUP = "bank";
    public static final String INSTITUTION_GROUP = "institution";
    public static final String FAMILY_GROUP = "family";
    public static final String AUDITOR_GROUP = "auditor";
    public static final String ADMINISTRATOR_GROUP = "administrator";
    public static final String CONFIDANT_GROUP = "confidant";
    public static final String SUPERVISOR_GROUP = "supervisor";

    /** The name of this role in tokens and access rules. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofGroup(String group) {
        return valueOf(group.toUpperCase(Locale.ROOT));
    }
}
