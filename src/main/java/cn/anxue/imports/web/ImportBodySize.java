package cn.anxue.imports.web;

import cn.anxue.web.LargeBody;
import jakarta.enterprise.context.ApplicationScoped;

/** Sheets are put aside while they come in, and may be large. */
@ApplicationScoped
class ImportBodySize implements LargeBody {
    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return ImportsResource.PATH;
    }

    @Override
    public long bytesMax() {
        return 512L << 20;
    }
}
