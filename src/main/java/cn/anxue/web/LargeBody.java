package cn.anxue.web;

/** A route whose bodies may be larger than all others; each has a bean of this, and reads its body as it comes in. */
public interface LargeBody {
    String method();

    /** The whole path, without variables. */
    String path();

    long bytesMax();
}
