package cn.anxue.bank.format;

/** Takes what a reader reads: for each statement of the file its head, its lines and its foot. */
public interface StatementSink {
    void begin(StatementHead head);

    void line(StatementLine line);

    void end(StatementFoot foot);
}
