using Footbridge.Host.Commands;

return await CommandLine.InvokeAsync(args);
