package cn.anxue.batch;

/** What was read has changed meanwhile; the list is to be tried again from the start. */
public final class Collision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Collision(String message) {
        super(message);
    }
}
