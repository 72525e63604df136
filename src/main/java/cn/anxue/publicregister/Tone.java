package cn.anxue.publicregister;

/** How a standing is shown: by sign and colour, beside its words. */
public enum Tone {
    /** Nothing against paying. */
    GOOD("✓"),
    /** Ask before paying. */
    CARE("!"),
    /** Do not pay. */
    STOP("✕");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
