package dev.skerry.monitor;

import static dev.skerry.monitor.Responses.respond;

import com.google.protobuf.Empty;
import dev.skerry.monitor.MonitorListener.Severity;
import io.grpc.stub.StreamObserver;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;

/** The engine's service for messages and for the URN of the stack. */
final class ProgramEngine extends EngineImplBase {
  private final MonitorListener listener;
  private volatile String root = "";

  ProgramEngine(MonitorListener listener) {
    this.listener = listener;
  }

  @Override
  public void log(LogRequest request, StreamObserver<Empty> observer) {
    respond(
        observer,
        "message",
        () -> {
          listener.log(severity(request), request.getMessage());
          return Empty.getDefaultInstance();
        });
  }

  private static Severity severity(LogRequest request) {
    return switch (request.getSeverity()) {
      case DEBUG -> Severity.DEBUG;
      case INFO -> Severity.INFO;
      case WARNING -> Severity.WARNING;
      case ERROR, UNRECOGNIZED -> Severity.ERROR;
    };
  }

  @Override
  public void setRootResource(
      SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> observer) {
    root = request.getUrn();
    respond(observer, SetRootResourceResponse.getDefaultInstance());
  }

  @Override
  public void getRootResource(
      GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> observer) {
    respond(observer, GetRootResourceResponse.newBuilder().setUrn(root).build());
  }

  @Override
  public void requirePulumiVersion(
      RequirePulumiVersionRequest request, StreamObserver<RequirePulumiVersionResponse> observer) {
    respond(observer, RequirePulumiVersionResponse.getDefaultInstance());
  }
}
