package cn.anxue.imports;

import jakarta.enterprise.context.ApplicationScoped;

/** All that is kept of imports. */
@ApplicationScoped
class ImportRecords {
    private final ImportStore runs;
    private final ChunkStore chunks;
    private final MappingStore mappings;
    private final OutcomeStore outcomes;
    private final Foreseen foreseen;

    ImportRecords(
            ImportStore runs, ChunkStore chunks, MappingStore mappings, OutcomeStore outcomes, Foreseen foreseen) {
        this.runs = runs;
        this.chunks = chunks;
        this.mappings = mappings;
        this.outcomes = outcomes;
        this.foreseen = foreseen;
    }

    ImportStore runs() {
        return runs;
    }

    ChunkStore chunks() {
        return chunks;
    }

    MappingStore mappings() {
        return mappings;
    }

    OutcomeStore outcomes() {
        return outcomes;
    }

    Foreseen foreseen() {
        return foreseen;
    }
}
