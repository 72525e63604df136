package cn.anxue.privacy;

/** What is left to see of a person's particulars where nobody gave a reason for more. */
public final class Masks {
    private static final int PHONE_HEAD = 3;
    private static final int TAIL = 4;

    private Masks() {}

    /** The first character stays: {@code 张**}. */
    public static String name(String name) {
        if (name.isBlank()) {
            return "";
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    /** Head and last four digits stay: {@code 138****5678}. */
    public static String phone(String phone) {
        if (phone.length() <= PHONE_HEAD + TAIL) {
            return "*".repeat(phone.length());
        }
        return phone.substring(0, PHONE_HEAD)
                + "*".repeat(phone.length() - PHONE_HEAD - TAIL)
                + phone.substring(phone.length() - TAIL);
    }

    /** The last four digits stay: {@code ****1234}. */
    public static String account(String number) {
        return "****" + (number.length() <= TAIL ? "" : number.substring(number.length() - TAIL));
    }

    /** Nothing stays but that there was something. */
    public static String text(String text) {
        return text.isBlank() ? "" : "***";
    }
}
