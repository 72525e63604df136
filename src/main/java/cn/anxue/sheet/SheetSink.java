package cn.anxue.sheet;

/** Takes the rows of a sheet in their order; those with nothing in them are left out. */
@FunctionalInterface
public interface SheetSink {
    void take(SheetRow row);
}
