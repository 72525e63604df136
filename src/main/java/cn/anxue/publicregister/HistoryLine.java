package cn.anxue.publicregister;

import cn.anxue.problem.Text;
import java.time.LocalDate;

/**
 * One day of the public history.
 *
 * @param number the document behind it; empty where none is needed
 */
public record HistoryLine(LocalDate on, String code, Text text, String number) {}
