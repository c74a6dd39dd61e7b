// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.rx;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.GetDeviceParams;
import io.github.cfdevices.model.ListDevicesParams;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;

/**
 * The physical devices that are or were registered with the account. Each subscription sends its
 * own request. Results are delivered on worker threads of the client.
 */
@Generated
public final class DevicesRx {
  private final DevicesApi api;

  private DevicesRx(DevicesApi api) {
    this.api = api;
  }

  /** Returns the operations of a client, on its default account. */
  public static DevicesRx create(CloudflareClient client) {
    return new DevicesRx(DevicesApi.create(client));
  }

  /**
   * Returns the same operations on another account.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the ID cannot be part of a path
   */
  public DevicesRx forAccount(String accountId) {
    return new DevicesRx(api.forAccount(accountId));
  }

  /**
   * Deletes a device. Prefer this to revoking, which does not release the virtual IP addresses of
   * the device.
   *
   * <p>Accepts an API token.
   *
   * @param deviceId The ID of the device.
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public Completable delete(String deviceId) {
    return RxCalls.completable(api.delete(deviceId));
  }

  /**
   * Returns a device.
   *
   * <p>Accepts an API token.
   *
   * @param deviceId The ID of the device.
   * @param params the query and header parameters
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public Single<Device> get(String deviceId, GetDeviceParams params) {
    return RxCalls.single(api.get(deviceId, params));
  }

  /** Returns a device. Sends no query or header parameters. */
  public Single<Device> get(String deviceId) {
    return get(deviceId, GetDeviceParams.builder().build());
  }

  /**
   * Lists the devices of the account. An empty page does not end the list. The list ends when the
   * response has no cursor or an empty one.
   *
   * <p>Accepts an API token.
   *
   * @param params the query and header parameters
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public PagedFlowable<Device> list(ListDevicesParams params) {
    return PagedFlowable.of(api.list(params));
  }

  /** Lists the devices of the account. Sends no query or header parameters. */
  public PagedFlowable<Device> list() {
    return list(ListDevicesParams.builder().build());
  }

  /**
   * Revokes the registrations of a device.
   *
   * <p>Accepts an API token.
   *
   * @param deviceId The ID of the device.
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   * @deprecated Revoking does not release the virtual IP addresses of the device, so deleting the
   *     device is preferred. The request has no body.
   */
  @Deprecated
  public Completable revoke(String deviceId) {
    return RxCalls.completable(api.revoke(deviceId));
  }
}
