package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;

/** Accepts only certificates with the public key of one of two authorities. */
public final class PinnedCertificate {
  private PinnedCertificate() {}

  /**
   * Returns a builder whose client fails to connect to a server without a pinned key.
   *
   * @param host the host of the base URL, such as {@code api.cloudflare.com}
   * @param pin the hash of a key in the server's chain, such as {@code sha256/AAAA...=}
   * @param backupPin the hash of a key that is not in use yet. Without it, the app cannot connect
   *     when the server's key changes, until it is updated.
   */
  static Cloudflare.Builder builder(
      OkHttpClient shared, String host, String pin, String backupPin) {
    CertificatePinner pinner = new CertificatePinner.Builder().add(host, pin, backupPin).build();
    return Cloudflare.builder().httpClient(shared.newBuilder().certificatePinner(pinner).build());
  }
}
