package cn.anxue.cipher;

/** The keys set are not those the data was written with; the message says which. */
public final class KeysRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeysRefused(String message) {
        super(message);
    }
}
