package cn.anxue.publicregister.opendata;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One day's edition of a data set.
 *
 * @param csvSha256 hexadecimal
 * @param jsonSha256 hexadecimal
 */
public record Edition(
        DataSet dataset,
        LocalDate day,
        int rows,
        long csvBytes,
        String csvSha256,
        long jsonBytes,
        String jsonSha256,
        Instant madeAt) {}
