package cn.anxue.simulator.conformance;

import java.io.IOException;
import java.util.List;

/** The cases of one bank, as they stand at a service. */
interface Kit {
    /** All cases, in order. */
    List<Stand> all() throws IOException, InterruptedException;

    /** What comes from now on counts for the case. */
    void begin(String name) throws IOException, InterruptedException;
}
