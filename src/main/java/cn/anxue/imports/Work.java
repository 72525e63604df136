package cn.anxue.imports;

import cn.anxue.identity.Caller;

/**
 * An import at work.
 *
 * @param caller the officer who made it
 */
record Work(ImportId id, Caller caller, String region) {
    static Work of(ImportRun run) {
        return new Work(run.id(), Office.of(run), run.regionCode());
    }
}
