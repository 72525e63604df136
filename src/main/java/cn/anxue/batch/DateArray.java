package cn.anxue.batch;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of days. */
final class DateArray extends BinaryArray<LocalDate> {
    private static final long serialVersionUID = 1L;
    private static final int DATE_TYPE = 1082;
    /** The server's day 0. */
    private static final long ORIGIN = LocalDate.of(2000, 1, 1).toEpochDay();

    DateArray(List<@Nullable LocalDate> days) {
        super(days, "_date", DATE_TYPE, Integer.BYTES);
    }

    @Override
    void put(LocalDate day, ByteBuffer target) {
        target.putInt(Math.toIntExact(day.toEpochDay() - ORIGIN));
    }
}
