package cn.anxue.publicregister;

/**
 * Where fees are to be paid, shown so that it can be compared and not copied.
 *
 * @param agreement the number of the agreement by which it is supervised
 */
public record FeeAccount(String bankName, String lastFour, String name, String agreement) {}
