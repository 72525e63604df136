package cn.anxue;

/** A reason not to start, told to the operator as one line. */
final class StartRefused extends Exception {
    private static final long serialVersionUID = 1L;

    StartRefused(String line) {
        super(line);
    }
}
